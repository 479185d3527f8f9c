package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployGuardTest {
    private static final DeployGuard GUARD = new DeployGuard(Optional.of(DeployGuard.Deployer.GITHUB_ACTIONS));

    private static Optional<String> update(DeployGuard guard, Map<String, String> environment) {
        return guard.check("prod", false, name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void anUpdateByHandEndsWithTheWayToDeploy() {
        assertThatThrownBy(() -> update(GUARD, Map.of()))
                .isInstanceOf(RunException.class)
                .hasMessage(
                        "The stack prod is deployed by GitHub Actions alone: merge to main. In an emergency give the"
                                + " reason, KEELSON_BREAK_GLASS='…' pulumi up; previews are always allowed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void anEmergencyDeploymentNeedsAReason(String reason) {
        assertThatThrownBy(() -> update(GUARD, Map.of(DeployGuard.BREAK_GLASS, reason)))
                .isInstanceOf(RunException.class);
    }

    @Test
    void theReasonIsShownAsAWarningOnOneLine() {
        assertThat(update(GUARD, Map.of(DeployGuard.BREAK_GLASS, "Actions is down,\nsee status page")))
                .contains("The stack prod is deployed by hand and not by GitHub Actions: Actions is down, see status"
                        + " page");
    }

    @Test
    void actionsMayDeployAndAnybodyMayPreview() {
        assertThat(update(GUARD, Map.of("GITHUB_ACTIONS", "true"))).isEmpty();
        assertThat(GUARD.check("prod", true, name -> Optional.empty())).isEmpty();
        assertThatThrownBy(() -> update(GUARD, Map.of("GITHUB_ACTIONS", "false")))
                .isInstanceOf(RunException.class);
    }

    @Test
    void withoutTheSettingAnybodyMayDeploy() {
        var reader = new SettingsReader(ConfigSource.of(Map.of(), Set.of()), "cluster");

        assertThat(update(DeployGuard.read(reader.section("site")), Map.of())).isEmpty();
    }

    @Test
    void theSettingNamesTheDeployer() {
        var given = new SettingsReader(ConfigSource.of(Map.of("site:deployOnlyFrom", "github-actions"), Set.of()), "x");
        assertThat(DeployGuard.read(given.section("site"))).isEqualTo(GUARD);

        var wrong = new SettingsReader(ConfigSource.of(Map.of("site:deployOnlyFrom", "jenkins"), Set.of()), "x");
        assertThat(wrong.problems()).containsExactly("site:deployOnlyFrom is jenkins: must be one of github-actions");
    }
}
