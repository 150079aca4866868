package se.vagenin.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import se.vagenin.jobs.Job;

/** Which carriers there are, and the work that is done without anybody asking. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeSettings noticeSettings(Environment environment) {
        return NoticeSettings.of(environment);
    }

    /** In the demo nothing leaves the machine. */
    @Bean
    @Profile("demo")
    NoticeCarriers demoCarriers(NoticeSettings settings, @Value("${vagenin.data-dir:data}") Path data) {
        var file = new FileCarrier(data.resolve("notices"), settings.sender());
        return new NoticeCarriers(Map.of(NoticeWay.SMS, file, NoticeWay.EMAIL, file));
    }

    @Bean
    @Profile("!demo")
    NoticeCarriers noticeCarriers(NoticeSettings settings) {
        Map<NoticeWay, NoticeCarrier> all = new EnumMap<>(NoticeWay.class);
        settings.mail().ifPresent(mail -> all.put(NoticeWay.EMAIL, new MailCarrier(mail, settings.sender())));
        settings.gateway()
                .ifPresent(gateway ->
                        all.put(NoticeWay.SMS, new SmsCarrier(gateway, settings.sender(), NoticeSettings.PATIENCE)));
        return new NoticeCarriers(all);
    }

    @Bean
    Job sendNotices(NoticeRound round) {
        return new Job("send-notices", Duration.ofSeconds(20), round::go);
    }

    @Bean
    Job forgetNoticesJob(ForgetNotices forgetting) {
        return new Job("forget-notices", Duration.ofMinutes(30), forgetting::go);
    }
}
