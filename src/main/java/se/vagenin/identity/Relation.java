package se.vagenin.identity;

/** How a role held in one unit relates to the matter in question. The first that fits, from the bottom, is used. */
public enum Relation {
    /** The operation has no object. */
    NONE("Din roll ger inte rätt till det här. Prata med din chef om du behöver det i ditt arbete."),
    /** The actor is responsible for the matter. */
    OWN("Din roll ger inte rätt att göra det här i ärendet. Be gruppchefen om hjälp."),
    OWN_UNIT("Din roll ger inte rätt att göra det här i enhetens ärenden. Be den ansvariga eller gruppchefen."),
    /** No unit has it yet. */
    COMMON_QUEUE("Ärendet är inte fördelat än. Mottagningen tar det vidare."),
    /** Another unit that receives what comes in. */
    INTAKE_UNIT("Ärendet hör till en annan mottagning. Kontakta den om du behöver något ur ärendet."),
    OTHER_UNIT("Ärendet hör till en annan enhet. Kontakta den om du behöver något ur ärendet."),
    /** Family counselling, from within (OSL 26:3). */
    VAULT_OWN("Familjerådgivningens ärenden är bara för familjerådgivare."),
    /** Family counselling, from outside (OSL 26:3). */
    VAULT("Familjerådgivningens ärenden är bara för familjerådgivare."),
    PROTECTED_NAMED("Din roll ger inte rätt att göra det här i ärendet. Be gruppchefen om hjälp."),
    PROTECTED_OWN_UNIT("En person i ärendet har skyddade personuppgifter. Bara de som är namngivna i ärendet får"
            + " öppna det. Be gruppchefen om du ska vara en av dem."),
    PROTECTED_INTAKE_UNIT(
            "En person i ärendet har skyddade personuppgifter. Bara de som är namngivna i ärendet får" + " öppna det."),
    PROTECTED_OTHER(
            "En person i ärendet har skyddade personuppgifter. Bara de som är namngivna i ärendet får" + " öppna det."),
    /** FL 16–17 §§. */
    CONFLICT("Du är markerad som jävig i ärendet och får inte ta del av det. Be gruppchefen om något behöver göras."),
    OTHER_MUNICIPALITY("Ärendet finns inte.");

    private final String reason;

    Relation(String reason) {
        this.reason = reason;
    }

    /** Why a denied step is denied and what to do instead, in Swedish. */
    String reason() {
        return reason;
    }
}
