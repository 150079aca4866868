package se.vagenin.intake.pages;

import se.vagenin.web.FormErrors;

/** The page where more time is decided. */
public record ExtensionView(
        ProtectionView.StepHead head, String version, String date, String reasons, FormErrors errors) {}
