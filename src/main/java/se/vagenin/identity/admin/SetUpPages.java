package se.vagenin.identity.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.OrganisationTemplate;
import se.vagenin.identity.Requires;
import se.vagenin.identity.login.LoginSettings;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** A further municipality: typed, looked at once more, and made. What is typed travels with the form in between. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class SetUpPages {

    static final String ADDRESS = OverviewPages.ADDRESS + "/ny-kommun";
    private static final String TEMPLATE = "identity/admin/setUp";

    private final SetUp setUp;
    private final Municipalities municipalities;
    private final LoginSettings login;
    private final Access access;
    private final Clock clock;

    SetUpPages(SetUp setUp, Municipalities municipalities, LoginSettings login, Access access, Clock clock) {
        this.setUp = setUp;
        this.municipalities = municipalities;
        this.login = login;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer write(Actor.Staff staff) {
        enter(staff);
        Typed typed = Typed.of(Map.of(
                "oppnar",
                "8.00",
                "stanger",
                "16.30",
                "leverantor",
                login.issuer(),
                "fran",
                SwedishTime.dateOf(clock.instant()).toString()));
        return Page.of(TEMPLATE, view(new FormView(typed, FormErrors.NONE)));
    }

    @PostMapping(ADDRESS)
    Answer send(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        enter(staff);
        Typed typed = new Typed(values);
        if (typed.get("steg").equals("andra")) {
            return Page.of(TEMPLATE, view(new FormView(typed, FormErrors.NONE)));
        }
        Reading reading = new Reading(typed);
        Optional<SetUp.NewMunicipality> wanted = read(typed, reading);
        if (reading.errors().hasAny() || wanted.isEmpty()) {
            return Page.invalid(TEMPLATE, view(new FormView(typed, reading.errors())));
        }
        return typed.get("steg").equals("skapa")
                ? create(staff, wanted.get(), typed)
                : Page.of("identity/admin/setUpPreview", SetUpView.Preview.of(wanted.get(), values(typed)));
    }

    private Answer create(Actor.Staff staff, SetUp.NewMunicipality wanted, Typed typed) {
        return switch (setUp.create(staff, wanted)) {
            case CREATED -> Redirect.to(OverviewPages.ADDRESS + "?besked=ny");
            case EXISTS -> again(typed, "kommun", "Kommunen finns redan här. Dess egen administratör ändrar den.");
            case LOGIN_TAKEN ->
                again(typed, "inloggning", "Den inloggningen har redan ett konto. Välj en annan person.");
        };
    }

    private Answer again(Typed typed, String field, String message) {
        return Page.invalid(TEMPLATE, view(new FormView(typed, FormErrors.of(field, message))));
    }

    private void enter(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        if (!setUp.open()) {
            throw new NotFound();
        }
    }

    private Optional<SetUp.NewMunicipality> read(Typed typed, Reading reading) {
        Optional<Municipality> municipality = municipality(typed, reading);
        String prefix = typed.get("prefix").toUpperCase(Locale.of("sv"));
        reading.wrongIf(!prefix.matches("[A-ZÅÄÖ]{3}"), "prefix", "Skriv tre bokstäver, till exempel HAN");
        MunicipalityProfile profile =
                FactsForm.read(reading, municipality.orElse(new Municipality(100)), prefix, municipalities.all());
        // Without a host name nobody could reach its pages: the installation has a municipality already.
        reading.wrongIf(
                profile.hostNames().isEmpty(), "vardnamn", "Skriv minst ett värdnamn som leder till kommunens sida");
        Optional<OrganisationTemplate.Model> model =
                reading.choice("mall", OrganisationTemplate.Model.values(), "Välj vilka enheter ni börjar med");
        String board = reading.required("namndbeslut", "Skriv nämndens beslut om delegation, med datum och paragraf");
        Optional<LocalDate> from = reading.date("fran", "Skriv från vilken dag delegationen gäller");
        LoginName name = new LoginName(
                reading.required("leverantor", "Skriv vilken inloggning administratören använder"),
                reading.required("inloggning", "Skriv administratörens namn i inloggningen"));
        String administrator = reading.required("administrator", "Skriv administratörens för- och efternamn");
        return municipality.flatMap(_ -> model.flatMap(chosen ->
                from.map(day -> new SetUp.NewMunicipality(profile, chosen, board, day, name, administrator))));
    }

    private Optional<Municipality> municipality(Typed typed, Reading reading) {
        Optional<Municipality> chosen = SetUp.sweden().stream()
                .map(SetUp.Known::municipality)
                .filter(each -> each.padded().equals(typed.get("kommun")))
                .findFirst();
        reading.wrongIf(chosen.isEmpty(), "kommun", "Välj kommun i listan");
        chosen.ifPresent(each -> reading.wrongIf(
                municipalities.find(each.code()).isPresent(),
                "kommun",
                "Kommunen finns redan här. Dess egen administratör ändrar den."));
        return chosen;
    }

    private static Map<String, String> values(Typed typed) {
        Map<String, String> all = new LinkedHashMap<>();
        SetUpView.FIELDS.forEach(name -> all.put(name, typed.get(name)));
        return all;
    }

    private SetUpView view(FormView form) {
        List<Integer> here = municipalities.all().stream()
                .map(each -> each.municipality().code())
                .toList();
        return SetUpView.of(
                form,
                SetUp.sweden().stream()
                        .filter(each -> !here.contains(each.municipality().code())
                                || each.municipality().padded().equals(form.get("kommun")))
                        .toList());
    }
}
