package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.plan.Value;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsException;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplierTest {
    private static SettingsReader reader(Map<String, String> values) {
        return new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
    }

    private static Map<String, Value> annotations(Applier applier) {
        return Programs.record(context -> Site.begin(TestSite.plain().appliedBy(applier), context))
                .one("kubernetes:core/v1:Namespace", "site-namespace")
                .inputs()
                .map("metadata", "annotations");
    }

    @Test
    void isPulumiUnlessTheSettingsSayOtherwise() {
        var reader = reader(Map.of());

        assertThat(Applier.read(reader.section("cluster"))).isEqualTo(Applier.PULUMI);
        assertThat(reader.problems()).isEmpty();
        reader.checkDeployment();
    }

    @Test
    void whatArgoCdAppliesPulumiPlansAndDoesNotDeploy() {
        var reader = reader(Map.of("cluster:appliedBy", "argocd"));

        assertThat(Applier.read(reader.section("cluster"))).isEqualTo(Applier.ARGOCD);
        assertThat(reader.problems()).isEmpty();
        assertThatThrownBy(reader::checkDeployment)
                .isInstanceOf(SettingsException.class)
                .hasMessage("cluster:appliedBy is argocd: must be pulumi, or left to Argo CD: two tools"
                        + " would undo each other's work");
    }

    @Test
    void anyOtherIsRefused() {
        var reader = reader(Map.of("cluster:appliedBy", "flux"));
        var unused = Applier.read(reader.section("cluster"));

        assertThat(reader.problems()).containsExactly("cluster:appliedBy is flux: must be one of pulumi, argocd");
    }

    @Test
    void theNamespaceSaysIfItIsArgoCd() {
        assertThat(annotations(Applier.ARGOCD)).isEqualTo(Map.of("keelson.dev/applied-by", new Value.Text("argocd")));
        assertThat(annotations(Applier.PULUMI)).isEmpty();
    }
}
