package org.tandemportal.discussions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

class MentionTextTest {

    private static final PersonName LENA = new PersonName(new UUID(1, 1), "Lena Lead", Side.CLIENT);
    private static final PersonName OTTO = new PersonName(new UUID(1, 2), "Otto Ops", Side.PROVIDER);
    private static final PersonName OTHER_OTTO = new PersonName(new UUID(1, 3), "Otto Ops", Side.CLIENT);

    @Test
    void aNameGetsTheIdOfWhomItNames() {
        assertThat(MentionText.withIds("Ask @[Lena Lead], please; and @[lena lead].", List.of(LENA, OTTO)))
                .isEqualTo("Ask @[Lena Lead](" + LENA.id() + "), please; and @[lena lead](" + LENA.id() + ").");
    }

    @Test
    void ofTwoPeopleOfOneNameNeitherIsTakenForTheOther() {
        assertThat(MentionText.withIds("@[Otto Ops]", List.of(OTTO, OTHER_OTTO)))
                .isEqualTo("@[Otto Ops]");
        String chosen = "@[Otto Ops](" + OTHER_OTTO.id() + ")";
        assertThat(MentionText.withIds(chosen, List.of(OTTO, OTHER_OTTO))).isEqualTo(chosen);
        String both = "@[Otto Ops](" + OTTO.id() + ") " + chosen;
        assertThat(MentionText.withoutIds(both)).isEqualTo(both);
    }

    @Test
    void codeStaysAsItIs() {
        String code = "`@[Lena Lead]` and\n```\n@[Lena Lead]\n```";
        assertThat(MentionText.withIds(code, List.of(LENA))).isEqualTo(code);
    }

    @Test
    void whatIsEditedShowsNamesOnlyAndFindsTheirIdsAgain() {
        String kept = "@[Lena Lead](" + LENA.id() + ") and @[Otto Ops](" + OTTO.id() + ")";
        assertThat(MentionText.withoutIds(kept)).isEqualTo("@[Lena Lead] and @[Otto Ops]");
        // Also after somebody has left, so is no longer among those who can be named.
        assertThat(MentionText.withIdsOf("Dear @[Lena Lead]", kept)).isEqualTo("Dear @[Lena Lead](" + LENA.id() + ")");
    }

    @Test
    void tellsWhoIsNamedWithoutBeingKnown() {
        assertThat(MentionText.unknownIn("@[Nobody Here] @[Lena Lead](" + LENA.id() + ")"))
                .containsExactly("Nobody Here");
        assertThat(MentionText.namesOf("@[Lena Lead](" + LENA.id() + ")", List.of(LENA.id(), OTTO.id())))
                .containsExactly("Lena Lead");
    }

    @Test
    void readsPlainly() {
        assertThat(MentionText.plain("Ask @[Lena Lead](" + LENA.id() + ")!")).isEqualTo("Ask @Lena Lead!");
    }

    @Property
    void noOtherTextIsChanged(@ForAll String text) {
        if (!text.contains("@[")) {
            assertThat(MentionText.withIds(text, List.of(LENA, OTTO))).isEqualTo(text);
            assertThat(MentionText.withoutIds(text)).isEqualTo(text);
            assertThat(MentionText.plain(text)).isEqualTo(text);
        }
    }
}
