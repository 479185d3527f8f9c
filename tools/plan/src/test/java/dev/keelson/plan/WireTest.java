package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;

class WireTest {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    @Test
    void carriesEveryKindOfValueThereAndBack() {
        var fields = new Value.Fields(Map.of(
                "text", new Value.Text("a"),
                "number", new Value.Num(1.5),
                "yes", new Value.Bool(true),
                "nothing", new Value.Null(),
                "unknown", new Value.Unknown(),
                "secret", new Value.Secret(new Value.Items(List.of(new Value.Text("hidden"), new Value.Unknown()))),
                "reference", new Value.Reference("urn:pulumi:s::p::t::n", "id-1"),
                "nested", new Value.Fields(Map.of("list", new Value.Items(List.of(new Value.Num(1)))))));

        assertThat(Wire.decode(Wire.encode(fields))).isEqualTo(fields);
    }

    @Test
    void readsAnOutputAsItsValueWithItsSecrecy() {
        var output = Struct.newBuilder()
                .putFields(SIGNATURE, text("d0e6a833031e9bbcd3f4e8bde6ca49a4"))
                .putFields("value", text("hidden"))
                .putFields("secret", value().setBoolValue(true).build());

        assertThat(Wire.decode(holding(output)).at("it")).contains(new Value.Secret(new Value.Text("hidden")));
        assertThat(Wire.decode(holding(output.clone().removeFields("value"))).at("it"))
                .contains(new Value.Secret(new Value.Unknown()));
    }

    @Test
    void refusesASignatureThatItDoesNotKnow() {
        var strange = Struct.newBuilder().putFields(SIGNATURE, text("0123"));

        assertThatThrownBy(() -> Wire.decode(holding(strange)))
                .isInstanceOf(PlanException.class)
                .hasMessage("The program sent a property of a kind that this plan does not know (signature 0123).");
    }

    @Test
    void keepsEveryFieldOfARequestThatIsSetAndNotNamed() {
        var request = RegisterResourceRequest.newBuilder()
                .setType("t")
                .setVersion("1.2.3")
                .addIgnoreChanges("a")
                .putProviders("kubernetes", "urn::id")
                .setCustomTimeouts(
                        RegisterResourceRequest.CustomTimeouts.newBuilder().setCreate("5m"))
                .build();

        assertThat(Wire.fieldsOf(request, Set.of("type")).plain())
                .isEqualTo(Map.of(
                        "version", "1.2.3",
                        "ignoreChanges", List.of("a"),
                        "providers", Map.of("kubernetes", "urn::id"),
                        "customTimeouts", Map.of("create", "5m")));
    }

    private static Struct holding(Struct.Builder inner) {
        return Struct.newBuilder()
                .putFields("it", value().setStructValue(inner).build())
                .build();
    }

    private static com.google.protobuf.Value text(String text) {
        return value().setStringValue(text).build();
    }

    private static com.google.protobuf.Value.Builder value() {
        return com.google.protobuf.Value.newBuilder();
    }
}
