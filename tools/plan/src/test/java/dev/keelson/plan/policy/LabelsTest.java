package dev.keelson.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                  | true
                    {matchLabels: {app: web}}                                           | true
                    {matchLabels: {app: web, tier: front}}                              | false
                    {matchExpressions: [{key: app, operator: In, values: [api, web]}]}  | true
                    {matchExpressions: [{key: tier, operator: In, values: [web]}]}      | false
                    {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}    | false
                    {matchExpressions: [{key: tier, operator: NotIn, values: [web]}]}   | true
                    {matchExpressions: [{key: app, operator: Exists}]}                  | true
                    {matchExpressions: [{key: app, operator: DoesNotExist}]}            | false
                    {matchExpressions: [{key: app, operator: Gt, values: ['1']}]}       | false
                    """)
    void selectAsKubernetesDoes(String selector, boolean match) {
        assertThat(Labels.match(PlanSketch.fields(selector), Map.of("app", "web")))
                .isEqualTo(match);
    }
}
