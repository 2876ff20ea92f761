package org.tandemportal.discussions.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentServletTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/change-requests/PTV-WEB-42", "/engagements/PTV-WEB/parity?left=a&right=b%20c", "/x?y=[1]"
            })
    void goesBackToPagesOfThePortal(String address) {
        assertThat(CommentServlet.isOwnAddress(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x",
                "/a b",
                "/a#b",
                "/a\\b",
                "/ä"
            })
    void goesNowhereElse(String address) {
        assertThat(CommentServlet.isOwnAddress(address)).isFalse();
    }

    @Property
    void theAddressNeverEndsAHeader(@ForAll String text) {
        String address = "/" + text;
        if (CommentServlet.isOwnAddress(address)) {
            assertThat(address).doesNotStartWith("//").doesNotContainAnyWhitespaces();
        }
    }
}
