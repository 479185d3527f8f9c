package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.RecordedResource.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeViewTest {
    private static final String STACK = "urn:pulumi:prod::sample::pulumi:pulumi:Stack::sample-prod";

    @Test
    void showsARecordedProgramAsATreeWithOutputsAndCounts() {
        assertThat(TreeView.render(RenderSample.plan(), false)).isEqualTo("""
                        Plan of sample (prod):

                             Type                                  Name             Plan    Info
                         +   pulumi:pulumi:Stack                   sample-prod      create
                         +   ├─ keelson:test:Store                 store            create  protect
                         +   │  ├─ kubernetes:core/v1:Namespace    store-namespace  create
                         +   │  ├─ kubernetes:core/v1:ConfigMap    store-config     create
                         +   │  ├─ kubernetes:apps/v1:StatefulSet  store-redis      create  retain
                         +   │  └─ kubernetes:core/v1:Secret       store-secret     create
                         +   └─ kubernetes:helm.sh/v3:Release      operator         create

                        Outputs:
                            configId: [unknown]
                            endpoint: "https://sample.example"
                            password: [secret]
                            users   : [
                                [0]: "ada"
                                [1]: "grace"
                            ]

                        Resources:
                            + 7 to create (1 stack, 1 component, 5 resources)

                        %s
                        """.formatted(TreeView.NO_LIVE_STATE));
    }

    @Test
    void showsOneTreeForEachProjectAndSaysOnceThatAPlanKnowsNoLiveState() {
        var cloud = new Recording("cloud", "prod", List.of(stack("cloud")), Value.fields(), List.of());
        var cluster = new Recording("cluster", "prod", List.of(stack("cluster")), Value.fields(), List.of());

        var text = TreeView.render(new Plan("prod", List.of(cloud, cluster)), false);

        assertThat(text).isEqualTo("""
                        Plan of cloud (prod):

                             Type                 Name        Plan    Info
                         +   pulumi:pulumi:Stack  cloud-prod  create

                        Resources:
                            + 1 to create (1 stack)

                        Plan of cluster (prod):

                             Type                 Name          Plan    Info
                         +   pulumi:pulumi:Stack  cluster-prod  create

                        Resources:
                            + 1 to create (1 stack)

                        %s
                        """.formatted(TreeView.NO_LIVE_STATE));
    }

    @Test
    void marksWhatIsOnlyReadAndCountsItApart() {
        var text = TreeView.render(
                RenderSample.planOf(
                        stack("sample"),
                        RenderSample.resource(
                                Kind.READ, RecordedResource.STACK_REFERENCE, "cloud", STACK, Value.fields())),
                false);

        assertThat(text)
                .contains(" >   └─ pulumi:pulumi:StackReference  cloud        read\n")
                .contains("    + 1 to create (1 stack)\n    > 1 to read\n");
    }

    @Test
    void keepsTheOrderOfTheRecordingAndDrawsTheLinesOfNestedComponents() {
        var outer = RenderSample.resource(Kind.COMPONENT, "keelson:test:Outer", "outer", STACK, Value.fields());
        var inner = RenderSample.resource(Kind.COMPONENT, "keelson:test:Inner", "inner", outer.urn(), Value.fields());
        var deep =
                RenderSample.resource(Kind.CUSTOM, "random:index/randomId:RandomId", "b", inner.urn(), Value.fields());
        var deeper =
                RenderSample.resource(Kind.CUSTOM, "random:index/randomId:RandomId", "a", inner.urn(), Value.fields());
        var last = RenderSample.resource(Kind.CUSTOM, "pulumi:providers:random", "random", STACK, Value.fields());

        var text = TreeView.render(RenderSample.planOf(stack("sample"), outer, inner, deep, deeper, last), false);

        assertThat(text).contains("""
                         +   pulumi:pulumi:Stack             sample-prod  create
                         +   ├─ keelson:test:Outer           outer        create
                         +   │  └─ keelson:test:Inner        inner        create
                         +   │     ├─ random:index:RandomId  b            create
                         +   │     └─ random:index:RandomId  a            create
                         +   └─ pulumi:providers:random      random       create
                        """).contains("+ 6 to create (1 stack, 2 components, 1 provider, 2 resources)");
    }

    @Test
    void putsAResourceWithoutKnownParentAtTheRoot() {
        var orphan = RenderSample.resource(
                Kind.CUSTOM, "kubernetes:core/v1:Namespace", "abaci", "urn:of:another", Value.fields());

        assertThat(TreeView.render(RenderSample.planOf(orphan), false))
                .contains(" +   kubernetes:core/v1:Namespace  abaci  create\n");
    }

    @Test
    void coloursNothingButTheMarks() {
        var plan = RenderSample.plan();

        var coloured = TreeView.render(plan, true);

        assertThat(coloured).contains(" \033[32m+\033[0m   pulumi:pulumi:Stack");
        assertThat(coloured.replaceAll("\033\\[[0-9]+m([+>])\033\\[0m", "$1")).isEqualTo(TreeView.render(plan, false));
    }

    private static RecordedResource stack(String project) {
        return RenderSample.resource(
                Kind.COMPONENT, OfflineMonitor.STACK_TYPE, project + "-prod", "", new Value.Fields(Map.of()));
    }

    @Test
    void noNameReachesTheTerminalWithItsControlsOrLongerThanAnObjectsName() {
        var text = TreeView.render(
                RenderSample.planOf(
                        stack("sample"),
                        RenderSample.resource(Kind.CUSTOM, "a:b:\u009b2J", "x\u001b[2J\ny", STACK, Value.fields()),
                        RenderSample.resource(Kind.CUSTOM, "a:b:C", "n".repeat(1_000_000), STACK, Value.fields())),
                false);

        assertThat(text)
                .contains(
                        "├─ a:b:\\u{9B}2J  ",
                        "  x\\u{1B}[2J⏎y  ",
                        "n".repeat(253) + "… (999747 more characters)  create\n")
                .hasSizeLessThan(5_000);
    }
}
