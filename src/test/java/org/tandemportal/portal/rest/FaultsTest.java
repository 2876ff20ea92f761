package org.tandemportal.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.rest.AcceptedLanguage;
import org.tandemportal.kernel.rest.PreconditionRequired;

class FaultsTest {

    @Test
    void eachReasonHasItsStatus() {
        assertThat(status(new NotFound("PTV-WEB-42"))).isEqualTo(404);
        assertThat(status(new NotAllowed(Permission.AGREE))).isEqualTo(403);
        assertThat(status(new ChangedMeanwhile("PTV-WEB-42", null, null))).isEqualTo(412);
        assertThat(status(new PreconditionRequired())).isEqualTo(428);
        assertThat(status(new OptimisticLockException())).isEqualTo(412);
        assertThat(status(new InvalidInput(List.of(Violation.of("title", "required")))))
                .isEqualTo(400);
    }

    @Test
    void aReasonIsFoundBeneathWhatTheServerWrapsAroundIt() {
        assertThat(status(new IllegalStateException(new RuntimeException(new NotFound("PTV-WEB-42")))))
                .isEqualTo(404);
    }

    @Test
    void aValueThatTheDatabaseCannotKeepIsBadInput() {
        SQLException zero = new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021");

        assertThat(status(new IllegalStateException("A query failed", zero))).isEqualTo(400);
        assertThat(status(new IllegalStateException("A query failed", new SQLException("no such table", "42P01"))))
                .isEqualTo(500);
    }

    @Test
    void aFaultIsToldByANumberAndNothingElse() {
        Problem problem = Faults.problem(new IllegalStateException("select secret from table"), Locale.ENGLISH);

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.json()).doesNotContain("secret");
    }

    @Test
    void badInputIsToldFieldByFieldInTheCallersLanguage() {
        InvalidInput input =
                new InvalidInput(List.of(Violation.of("title", "required"), Problem.violation("limit", "notANumber")));

        JsonObject problem = read(Faults.problem(input, Locale.GERMAN).json());

        assertThat(problem.getString("title")).isEqualTo("Ungültige Angaben");
        assertThat(problem.getString("type")).isEqualTo("urn:tandem:problem:invalidInput");
        assertThat(problem.getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("title");
        assertThat(problem.getJsonArray("violations").getJsonObject(0).getString("message"))
                .isEqualTo("Diese Angabe wird gebraucht.");
        assertThat(problem.getJsonArray("violations").getJsonObject(1).getString("message"))
                .isEqualTo("Bitte eine ganze Zahl.");
    }

    @Test
    void germanIsForThoseWhoPreferIt() {
        assertThat(AcceptedLanguage.of(List.of(Locale.GERMANY, Locale.ENGLISH))).isEqualTo(Locale.GERMAN);
        assertThat(AcceptedLanguage.of(List.of(Locale.FRENCH, Locale.GERMAN))).isEqualTo(Locale.ENGLISH);
        assertThat(AcceptedLanguage.of(List.of())).isEqualTo(Locale.ENGLISH);
    }

    private static int status(Throwable thrown) {
        return Faults.problem(thrown, Locale.ENGLISH).status();
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
