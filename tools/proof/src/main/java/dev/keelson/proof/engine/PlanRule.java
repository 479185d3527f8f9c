package dev.keelson.proof.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.keelson.plan.StackConfig;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why a plan and the engine may tell one thing differently. docs/plan.md has a line for each, and no other. */
enum PlanRule {
    PROVIDER_VERSION(
            "The engine writes a provider's version, an option, among its inputs, with an empty `__internal`."),
    STACK_OUTPUTS("The plan writes the outputs of another stack among the inputs of the reference to it."),
    SECRET_DATA("The provider makes the data of a Secret one secret; the plan shows the keys."),
    RELEASE_DEFAULTS(
            "The provider adds what a Helm release does not ask for, false or empty, and takes out the SDK's `compat`."),
    DEFAULT_NAMESPACE(
            "The provider puts an object without a namespace, of a kind that no chart has defined yet, into `default`."),
    QUANTITY("The provider writes a quantity in its shortest form: `2000m` is `2`."),
    EMPTY_CLASS("The provider leaves out the empty storage class of a PersistentVolume."),
    OTHER_STACK(
            "The plan does not know what the deployment of another stack brings; the engine does, once that stack is there.");

    private final String reason;

    PlanRule(String reason) {
        this.reason = reason;
    }

    static Optional<PlanRule> explaining(Difference difference) {
        return Stream.of(values()).filter(rule -> rule.explains(difference)).findFirst();
    }

    /** As docs/plan.md says it. */
    String reason() {
        return reason;
    }

    private boolean explains(Difference found) {
        return switch (this) {
            case PROVIDER_VERSION ->
                found.type().startsWith("pulumi:providers:")
                        && found.isAdded()
                        && Set.of(".inputs.version", ".inputs.__internal").contains(found.path());
            case STACK_OUTPUTS ->
                found.type().equals("pulumi:pulumi:StackReference")
                        && found.isLeftOut()
                        && Set.of(".inputs.outputs", ".inputs.secretOutputNames")
                                .contains(found.path());
            case SECRET_DATA ->
                found.type().equals("kubernetes:core/v1:Secret")
                        && Set.of(".inputs.data", ".inputs.stringData").contains(found.path())
                        && found.planned() instanceof JsonObject
                        && found.toldText().equals("[secret]");
            case RELEASE_DEFAULTS ->
                found.type().equals("kubernetes:helm.sh/v3:Release") && (isCompat(found) || isEmptyAddition(found));
            case DEFAULT_NAMESPACE ->
                found.type().startsWith("kubernetes:cert-manager.io/")
                        && found.path().equals(".inputs.metadata.namespace")
                        && found.isAdded()
                        && found.toldText().equals("default");
            case QUANTITY -> found.path().contains(".resources.") && isSameQuantity(found);
            case EMPTY_CLASS ->
                found.type().equals("kubernetes:core/v1:PersistentVolume")
                        && found.path().equals(".inputs.spec.storageClassName")
                        && found.plannedText().isEmpty()
                        && found.isLeftOut();
            case OTHER_STACK -> found.plannedText().equals(StackConfig.UNKNOWN) && !found.isLeftOut();
        };
    }

    private static boolean isCompat(Difference found) {
        return found.path().equals(".inputs.compat") && found.isLeftOut();
    }

    private static boolean isEmptyAddition(Difference found) {
        return found.isAdded()
                && (new JsonPrimitive(false).equals(found.told())
                        || new JsonPrimitive("").equals(found.told())
                        || new JsonArray().equals(found.told()));
    }

    private static boolean isSameQuantity(Difference found) {
        if (found.plannedText().isEmpty() || found.toldText().isEmpty()) {
            return false;
        }
        var planned = Quantity.getAmountInBytes(new Quantity(found.plannedText()));
        return planned.compareTo(Quantity.getAmountInBytes(new Quantity(found.toldText()))) == 0;
    }
}
