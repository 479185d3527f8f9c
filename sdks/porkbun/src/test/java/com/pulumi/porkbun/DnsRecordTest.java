package com.pulumi.porkbun;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.MissingRequiredPropertyException;
import org.junit.jupiter.api.Test;

/** What the arguments hold; the requests are seen in the plan's recordings, since mocks know no packages. */
class DnsRecordTest {
    @Test
    void aRecordNeedsContentADomainAndAType() {
        assertThatThrownBy(() -> DnsRecordArgs.builder().build())
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContaining("content");
        assertThatThrownBy(() -> DnsRecordArgs.builder().content("a").build())
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContaining("domain");
        assertThatThrownBy(
                        () -> DnsRecordArgs.builder().content("a").domain("b").build())
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContaining("type");
    }
}
