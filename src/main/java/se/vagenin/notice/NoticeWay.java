package se.vagenin.notice;

/** How a message goes. */
public enum NoticeWay {
    SMS,
    EMAIL
}
