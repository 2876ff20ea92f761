package org.tandemportal.serverbuilds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.domain.Specifications;

class SpecificationFormRoundTripTest {

    @Provide
    Arbitrary<Specification> specifications() {
        return Specifications.any();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatTheFormShowsIsReadAsWhatItIs(@ForAll("specifications") Specification specification) {
        SpecificationForm form = new SpecificationForm();
        form.fill(SpecificationData.of(specification));
        InputCheck check = new InputCheck();

        SpecificationData data = form.read(check, Locale.ENGLISH);

        check.end();
        assertThat(Specification.from(data, check)).isEqualTo(specification);
    }
}
