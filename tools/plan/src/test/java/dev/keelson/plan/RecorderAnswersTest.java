package dev.keelson.plan;

import static dev.keelson.plan.RecorderTest.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.TypeShape;
import com.pulumi.deployment.Deployment;
import com.pulumi.resources.InvokeArgs;
import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program is answered that asks other stacks and providers, against the real SDK. */
class RecorderAnswersTest {
    @Test
    void answersAStackReferenceFromTheOtherStacksPlan() {
        var outputs = new Value.Fields(
                Map.of("zone", new Value.Text("abaci.one"), "token", new Value.Secret(new Value.Text("hidden"))));
        var recording = Recorder.record(new ProgramRun(
                "keelson-test",
                "prod",
                ctx -> {
                    var other = new StackReference("acme/abaci-cloud/prod");
                    ctx.export("zone", other.output("zone"));
                    ctx.export("token", other.output("token"));
                },
                StackConfig.empty(),
                Map.of("abaci-cloud/prod", outputs),
                Map.of()));

        assertThat(recording.outputs().at("zone")).contains(new Value.Text("abaci.one"));
        assertThat(recording.outputs().at("token")).contains(new Value.Secret(new Value.Text("hidden")));
    }

    @Test
    void anUnknownOutputOfAnotherStackTakesNoOtherWithIt() {
        var outputs = new Value.Fields(Map.of(
                "address", new Value.Text("home.example"),
                "token", new Value.Secret(new Value.Unknown()),
                "parts", new Value.Items(List.of(new Value.Unknown()))));
        var recording = Recorder.record(new ProgramRun(
                "abaci-cluster",
                "prod",
                context -> {
                    var other = new StackReference("acme/abaci-cloud/prod");
                    context.export("address", other.output("address"));
                    context.export(
                            "names", other.outputs().applyValue(Map::keySet).applyValue(List::copyOf));
                },
                StackConfig.empty(),
                Map.of("abaci-cloud/prod", outputs),
                Map.of()));

        assertThat(recording.outputs().plain()).hasToString("{address=home.example, names=[address]}");
    }

    @Test
    void refusesAStackReferenceThatNoPlanAnswers() {
        assertThatThrownBy(() -> record(ctx -> {
                    var other = new StackReference("acme/abaci-cloud/prod");
                    ctx.export("zone", other.output("zone"));
                }))
                .hasMessage("The program reads the outputs of the stack acme/abaci-cloud/prod, which this plan does"
                        + " not hold; plan that stack first, in the same run (`plan all`).");
    }

    @Test
    void answersTheProviderFunctionsThatItIsTold() {
        var recording = Recorder.record(new ProgramRun(
                "keelson-test",
                "prod",
                ctx -> ctx.export(
                        "token",
                        Deployment.getInstance()
                                .invoke(
                                        "test:index/getToken:getToken",
                                        TypeShape.map(String.class, String.class),
                                        InvokeArgs.Empty)
                                .applyValue(result -> String.valueOf(result.get("token")))),
                StackConfig.empty(),
                Map.of(),
                Map.of(
                        "test:index/getToken:getToken",
                        args -> new Value.Fields(Map.of("token", new Value.Secret(new Value.Text("hidden")))))));

        assertThat(recording.outputs().at("token")).contains(new Value.Secret(new Value.Text("hidden")));
    }

    @Test
    void refusesAProviderFunctionThatItCannotAnswer() {
        assertThatThrownBy(() -> record(ctx -> ctx.export(
                        "x",
                        Deployment.getInstance()
                                .invoke(
                                        "test:index/getX:getX",
                                        TypeShape.map(String.class, String.class),
                                        InvokeArgs.Empty))))
                .hasMessage("The program calls the provider function test:index/getX:getX, and the plan has no answer"
                        + " for it; known: [].");
    }

    @Test
    void refusesACallThatItDoesNotKnow() {
        assertThatThrownBy(() -> record(ctx -> ctx.export(
                        "x",
                        Deployment.getInstance()
                                .call(
                                        "test:index:method",
                                        TypeShape.of(String.class),
                                        com.pulumi.resources.CallArgs.Empty))))
                .hasMessageContaining("pulumirpc.ResourceMonitor/Call, which the plan does not know");
    }
}
