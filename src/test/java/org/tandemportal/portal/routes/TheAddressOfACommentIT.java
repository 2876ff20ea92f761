package org.tandemportal.portal.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

class TheAddressOfACommentIT extends FromOutsideIT {

    private static String address() {
        return "/comments/" + Sample.COMMENT.of("PTV-WEB");
    }

    @Test
    void leadsItsParticipantsToItsPlace() {
        Answer answer = Visitor.ofTheDemo("developer@paramour.example").get(address());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("#comment-");
    }

    @Test
    void leadsNobodyElseAnywhere() {
        assertThat(Visitor.ofTheDemo("developer@harbour.example").get(address()).status())
                .isEqualTo(404);
        Answer nobody = Visitor.nobody().get(address());
        assertThat(nobody.status()).isEqualTo(303);
        assertThat(nobody.header("Location")).contains("/sign-in").doesNotContain("#comment-");
    }

    @Test
    void takesNoFormThatAnotherPageMade() {
        Visitor developer = Visitor.ofTheDemo("developer@harbour.example");
        String form = "back=%2F&form=x&what=add&ticket=made-up&id=" + java.util.UUID.randomUUID() + "&body=Hello";
        Answer answer = developer.send("POST", "/comments", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).doesNotContain("#comment-");
    }
}
