package se.vagenin.bench.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ContentType;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Task;

/** W7: a member of staff looks a person up; every search is a row in the log. */
final class Search implements Workload {

    private final boolean byNumber;

    Search(boolean byNumber) {
        this.byNumber = byNumber;
    }

    @Override
    public String code() {
        return byNumber ? "W7a" : "W7b";
    }

    @Override
    public String title() {
        return byNumber ? "Look a person up by number" : "Look a person up by name";
    }

    @Override
    public Task prepare(Stage stage) {
        Wanted wanted = byNumber ? Wanted.numbers() : Wanted.names(stage);
        return (client, random) -> {
            Stage.Seat seat = stage.seat(random);
            String asked = "&fraga=" + encoded(wanted.draw(seat.town(), random));
            Client.Answer answer = stage.ask(
                            seat,
                            session -> client.post(
                                    "/arbete/sok",
                                    session.headers(),
                                    "_csrf=" + encoded(session.csrf()) + asked,
                                    ContentType.APPLICATION_FORM_URLENCODED))
                    .expect(200);
            if (answer.text().contains("Inga träffar")) {
                throw new Client.Failed("nobody was found");
            }
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
