package dev.keelson.proof.engine;

import com.google.gson.JsonElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that the plan and the engine tell differently.
 *
 * @param urn of the resource
 * @param path of the value in the resource; empty for the whole of it
 * @param planned nothing where the plan has none
 * @param told nothing where the engine has none
 */
record Difference(
        String urn,
        String path,
        @Nullable JsonElement planned,
        @Nullable JsonElement told) {
    /** The rule of docs/plan.md that explains it. */
    Optional<PlanRule> rule() {
        return PlanRule.explaining(this);
    }

    /** The type, of the resource alone. */
    String type() {
        var types = urn.split("::", -1)[2];
        return types.substring(types.lastIndexOf('$') + 1);
    }

    /** The last part of the type, and the name. */
    String resource() {
        return type().substring(type().lastIndexOf(':') + 1) + " " + urn.split("::", -1)[3];
    }

    boolean isAdded() {
        return planned == null;
    }

    boolean isLeftOut() {
        return told == null;
    }

    /** The text that is planned, or nothing. */
    String plannedText() {
        return text(planned);
    }

    String toldText() {
        return text(told);
    }

    @Override
    public String toString() {
        return "%s%s: planned %s, told %s".formatted(resource(), path, planned, told);
    }

    private static String text(@Nullable JsonElement value) {
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
