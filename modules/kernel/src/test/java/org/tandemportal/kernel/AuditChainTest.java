package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tandemportal.kernel.audit.AuditChain;

class AuditChainTest {

    private static AuditChain.Entry entry(String action, String before, String after) {
        return new AuditChain.Entry(
                new UUID(1, 1),
                1,
                Instant.EPOCH,
                null,
                "Tandem",
                null,
                "PERSON",
                "x",
                null,
                action,
                before,
                after,
                null);
    }

    @Property
    void anyChangeOfContentChangesTheHash(@ForAll String one, @ForAll String other) {
        Assume.that(!one.equals(other));
        assertThat(AuditChain.hash("s", AuditChain.BEGINNING, entry(one, null, null)))
                .isNotEqualTo(AuditChain.hash("s", AuditChain.BEGINNING, entry(other, null, null)));
    }

    @Property
    void textMovedFromOnePartToTheNextChangesTheHash(@ForAll String left, @ForAll String right) {
        Assume.that(!right.isEmpty());
        assertThat(AuditChain.hash("s", AuditChain.BEGINNING, entry("a", left + right, "")))
                .isNotEqualTo(AuditChain.hash("s", AuditChain.BEGINNING, entry("a", left, right)));
    }

    @Property
    void whereItCameFromIsPartOfTheHash(@ForAll String origin) {
        AuditChain.Entry from = new AuditChain.Entry(
                new UUID(1, 1), 1, Instant.EPOCH, null, "Tandem", null, "PERSON", "x", null, "a", null, null, origin);
        assertThat(AuditChain.hash("s", AuditChain.BEGINNING, from))
                .isNotEqualTo(AuditChain.hash("s", AuditChain.BEGINNING, entry("a", null, null)));
    }

    @Property
    void whoseItIsIsPartOfTheHash(@ForAll String origin) {
        byte[] both = hash(origin, null);
        assertThat(hash(origin, "CLIENT")).isNotEqualTo(both).isNotEqualTo(hash(origin, "PROVIDER"));
    }

    private static byte[] hash(String origin, String onlyFor) {
        return AuditChain.hash(
                "s",
                AuditChain.BEGINNING,
                new AuditChain.Entry(
                        new UUID(1, 1),
                        1,
                        Instant.EPOCH,
                        null,
                        "Tandem",
                        null,
                        "COMMENT",
                        "x",
                        null,
                        "a",
                        null,
                        null,
                        origin,
                        onlyFor));
    }

    @Property
    void theChainNeedsTheSecretAndThePreviousHash(@ForAll String text) {
        byte[] hash = AuditChain.hash("secret", AuditChain.BEGINNING, entry(text, null, null));
        assertThat(hash)
                .hasSize(32)
                .isNotEqualTo(AuditChain.hash("other", AuditChain.BEGINNING, entry(text, null, null)));
        assertThat(hash).isNotEqualTo(AuditChain.hash("secret", hash, entry(text, null, null)));
    }
}
