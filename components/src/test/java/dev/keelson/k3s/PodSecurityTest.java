package dev.keelson.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.k3s.PodSecurity.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodSecurityTest {

    @Test
    void labelsEachModeWithItsLevelAndTheVersion() {
        assertThat(new PodSecurity(Level.PRIVILEGED, Level.BASELINE, Level.RESTRICTED, "v1.30").labels())
                .isEqualTo(Map.of(
                        "pod-security.kubernetes.io/enforce", "privileged",
                        "pod-security.kubernetes.io/enforce-version", "v1.30",
                        "pod-security.kubernetes.io/warn", "baseline",
                        "pod-security.kubernetes.io/warn-version", "v1.30",
                        "pod-security.kubernetes.io/audit", "restricted",
                        "pod-security.kubernetes.io/audit-version", "v1.30"));
    }
}
