package dev.keelson.proof.engine;

import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.run.Requirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of the class run where Pulumi and the plugins are that the stacks ask for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(OnRealEngine.Condition.class)
@interface OnRealEngine {
    /** Looks for them. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (context.getTestMethod().isPresent()) {
                return ConditionEvaluationResult.enabled("the class runs");
            }
            return Requirement.unlessUnobtainable(() -> Pulumi.onPath().require(plugins()));
        }

        /** The trial's stack asks for all that there are. */
        private static Map<String, String> plugins() {
            var settings =
                    SitePlan.project("abaci", "cluster").stack("dev").config().values();
            return Map.of(
                    "kubernetes", settings.getOrDefault("cluster:kubernetesProvider", ""),
                    "random", settings.getOrDefault("cluster:randomProvider", ""));
        }
    }
}
