package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/, SWEDISH, /",
        "/stod, SWEDISH, /stod",
        "/en, ENGLISH, /",
        "/en/, ENGLISH, /",
        "/fi/stod/samtal, FINNISH, /stod/samtal",
        "/ar/orosanmalan, ARABIC, /orosanmalan",
        "/lattlast/om, EASY_SWEDISH, /om",
        "/so/finns-inte, SOMALI, /finns-inte",
        "/sv/stod, SWEDISH, /sv/stod",
        "/en-GB/stod, SWEDISH, /en-GB/stod",
        "/engelska, SWEDISH, /engelska",
        "/en;x=1/stod, SWEDISH, /en;x=1/stod"
    })
    void isReadFromTheStartOfTheAddress(String address, Language language, String path) {
        assertThat(LanguageAddress.of(address)).isEqualTo(new LanguageAddress(language, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arbete",
                "/arbete/inkorg",
                "/admin",
                "/api/v1/api-info",
                "/hsds/v3/services",
                "/login",
                "/logout",
                "/oauth2/token",
                "/demo/login",
                "/assets/x/vagenin.css",
                "/favicon.ico",
                "/live",
                "/ready",
                "/error"
            })
    void workspaceMachinesAndFilesHaveNone(String path) {
        assertThat(LanguageAddress.of("/en" + path)).isEqualTo(new LanguageAddress(Language.SWEDISH, "/en" + path));
        assertThat(Language.FINNISH.to(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageComesBackFromItsOwnAddress(Language language) {
        assertThat(LanguageAddress.of(language.to("/stod"))).isEqualTo(new LanguageAddress(language, "/stod"));
        assertThat(LanguageAddress.of(language.to("/"))).isEqualTo(new LanguageAddress(language, "/"));
    }

    @Test
    void namesBothKindsOfSwedishApartOnlyWhereThatHelps() {
        assertThat(Language.EASY_SWEDISH.lang()).isEqualTo("sv");
        assertThat(Language.EASY_SWEDISH.tag()).isEqualTo("sv-simple");
        assertThat(Language.ARABIC.tag()).isEqualTo("ar");
        assertThat(Language.ARABIC.dir()).isEqualTo("rtl");
    }
}
