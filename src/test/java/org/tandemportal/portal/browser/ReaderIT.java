package org.tandemportal.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

/** The one who reads every page finds what is wrong with a page that was spoilt on purpose. */
class ReaderIT extends FromOutsideIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document.body.append(document.createElement('img')) | axe finds image-alt",
                "document.body.append('???signIn.missing???') | it shows \"???\"",
                "document.title = '' | it has no title",
                "document.documentElement.lang = 'de' | its language is said to be de",
                "document.body.appendChild(document.createElement('div')).style.cssText = 'min-width: 900px; height: 9px' | px too wide",
                "console.error('Something failed') | the console says: Something failed"
            })
    void findsWhatIsWrong(String spoiling, String complaint) {
        try (Reader reader = new Reader(Visitor.nobody())) {
            reader.page().addInitScript("document.addEventListener('DOMContentLoaded', () => { " + spoiling + "; });");
            List<String> complaints = reader.read("/sign-in", new Look("en", "light", Look.WIDE));
            assertThat(complaints).anyMatch(told -> told.contains(complaint));
        }
    }
}
