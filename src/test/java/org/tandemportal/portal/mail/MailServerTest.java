package org.tandemportal.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-23T09:30:00Z");

    private GreenMail greenMail;

    @BeforeEach
    void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private MailServer server(MailServer.Security security, String user, String password) {
        return new MailServer(
                "127.0.0.1", greenMail.getSmtp().getPort(), security, user, password, "Tandem <tandem@portal.example>");
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        server(MailServer.Security.NONE, null, "")
                .send("lea@client.example", "Einladung für Sie", "Grüße!\nhttps://portal.example/password/x", WRITTEN);
        MimeMessage mail = greenMail.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Einladung für Sie");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("lea@client.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Tandem <tandem@portal.example>");
        assertThat(mail.getContent().toString().replace("\r", ""))
                .isEqualTo("Grüße!\nhttps://portal.example/password/x");
        assertThat(mail.getSentDate()).isEqualTo("2026-11-23T09:30:00Z");
    }

    @Test
    void signsInWhereAUserIsSet() throws Exception {
        greenMail.setUser("tandem", "open-sesame");
        greenMail.getUserManager().setAuthRequired(true);
        server(MailServer.Security.NONE, "tandem", "open-sesame").send("lea@client.example", "Hello", "Text", WRITTEN);
        assertThat(GreenMailUtil.getBody(greenMail.getReceivedMessages()[0])).isEqualTo("Text");
        assertThatThrownBy(() -> server(MailServer.Security.NONE, "tandem", "wrong")
                        .send("lea@client.example", "Hello", "Text", WRITTEN))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void saysNothingToAServerThatCannotKeepItPrivateUnlessThatIsWanted() {
        assertThatThrownBy(() -> server(MailServer.Security.STARTTLS, null, "")
                        .send("lea@client.example", "Hello", "Text", WRITTEN))
                .isInstanceOf(MessagingException.class);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void itsWordsNeverHoldThePassword() {
        assertThat(server(MailServer.Security.STARTTLS, "tandem", "open-sesame").toString())
                .doesNotContain("open-sesame");
    }

    @Test
    void theWaitsBetweenAttemptsDoubleAndAddUpToDays() {
        assertThat(OutboxMails.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(OutboxMails.waitAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(OutboxMails.waitAfter(100)).isEqualTo(Duration.ofHours(6));
        Duration all =
                IntStream.rangeClosed(1, 20).mapToObj(OutboxMails::waitAfter).reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }
}
