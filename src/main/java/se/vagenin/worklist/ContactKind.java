package se.vagenin.worklist;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterKind;

/** What a contact can be about, as the quick form asks. */
enum ContactKind {
    CHILD("Oro för ett barn eller en ung person", MatterKind.CHILD_CONCERN),
    ADULT("Oro för en vuxen", MatterKind.ADULT_CONCERN),
    UNBORN("Oro för ett väntat barn", MatterKind.UNBORN_CONCERN),
    SUPPORT("Önskar stöd", MatterKind.SUPPORT_WISH),
    FAMILY_LAW("Familjerätt", MatterKind.FAMILY_LAW),
    INFORMATION_TALK("Begäran om informationssamtal", MatterKind.FAMILY_LAW),
    EVICTION("Underrättelse om avhysning", MatterKind.HOUSING),
    REFERRAL("Hänvisning från annan verksamhet", MatterKind.REFERRAL);

    private final String label;
    private final MatterKind matter;

    ContactKind(String label, MatterKind matter) {
        this.label = label;
        this.matter = matter;
    }

    static Optional<ContactKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }

    String label() {
        return label;
    }

    MatterKind matter() {
        return matter;
    }

    String hint() {
        return switch (this) {
            case CHILD -> "Skyddsbedömning i dag, beslut inom 14 dagar";
            case ADULT -> "Bedöms så snart det går";
            case UNBORN -> "Skrivs på den som är gravid";
            case SUPPORT -> "Personen ber själv om hjälp";
            case FAMILY_LAW -> "Går till familjerätten";
            case INFORMATION_TALK -> "Innan en förälder går till domstol, hålls inom fyra veckor";
            case EVICTION -> "Från Kronofogden, bekräftas i dag";
            case REFERRAL -> "Från vård, skola eller annan";
        };
    }
}
