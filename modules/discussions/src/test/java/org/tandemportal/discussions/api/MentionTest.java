package org.tandemportal.discussions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

class MentionTest {

    private static final UUID ID = UUID.fromString("6f1c1c3e-0000-4000-8000-000000000001");
    private static final Map<UUID, PersonName> PEOPLE = Map.of(ID, new PersonName(ID, "Lena <Lead>", Side.CLIENT));

    private static String html(String text, UUID me) {
        return Markdown.render(text, Set.of(), PEOPLE, me);
    }

    @Test
    void isAMarkWithTheNameAsItIsNow() {
        assertThat(html("Ask @[Lena before](" + ID + ") please", null))
                .contains("Ask <span class=\"mention mention--client\">&#64;Lena &lt;Lead&gt;</span> please")
                .doesNotContain("before", "href");
    }

    @Test
    void isToldApartWhereItIsTheReader() {
        assertThat(html("@[Lena](" + ID + ")", ID)).contains("mention--me");
    }

    @Test
    void isOnlyATextForAnybodyElse() {
        assertThat(html("@[Nobody](00000000-0000-4000-8000-000000000000)", null))
                .contains("&#64;Nobody")
                .doesNotContain("mention", "href");
        assertThat(Markdown.render("@[Lena](" + ID + ")", Set.of()))
                .contains("&#64;Lena")
                .doesNotContain("span", "href");
    }

    @Test
    void nobodyMakesAMarkByWritingHtml() {
        assertThat(html("<span class=\"mention mention--client\">@Lena</span>", null))
                .doesNotContain("<span");
    }

    @Test
    void tellsWhomATextNames() {
        assertThat(Markdown.mentionedIn("*@[Lena](" + ID + ")*, again @[Lena](" + ID + ")"))
                .containsExactly(ID);
        assertThat(Markdown.mentionedIn("`@[Lena](" + ID + ")`")).isEmpty();
        assertThat(Markdown.mentionedIn("[Lena](" + ID + ")")).isEmpty();
        assertThat(Markdown.mentionedIn("a link: [x](https://example.org)")).isEmpty();
    }
}
