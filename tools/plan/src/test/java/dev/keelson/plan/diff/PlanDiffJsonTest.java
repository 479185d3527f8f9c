package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import org.junit.jupiter.api.Test;

class PlanDiffJsonTest {
    @Test
    void holdsTheWholeComparisonAndNoSecret() {
        var before = PlanSketch.prod()
                .objects("""
                {apiVersion: v1, kind: Secret, metadata: {name: key, namespace: abaci}, stringData: {a: 'secret:canary'}}
                """)
                .objects(
                        "{apiVersion: v1, kind: Service, metadata: {name: app, namespace: abaci}, spec: {type: ClusterIP}}");
        var after = PlanSketch.prod()
                .objects(
                        "{apiVersion: v1, kind: Service, metadata: {name: app, namespace: abaci}, spec: {type: NodePort, x: 3}}");

        var json = PlanDiffJson.render(PlanDiff.between(before.plan(), after.plan()));
        assertThat(json).doesNotContain("canary").endsWith("}\n");
        assertThat(json.replaceAll("\"urn\": \"[^\"]*\"", "\"urn\": \"...\"")).isEqualTo("""
                {
                  "format": 1,
                  "before": {
                    "stack": "prod",
                    "projects": [
                      "cluster"
                    ]
                  },
                  "after": {
                    "stack": "prod",
                    "projects": [
                      "cluster"
                    ]
                  },
                  "dangers": [],
                  "exposures": [
                    {
                      "kind": "changed",
                      "subject": "Service abaci/app",
                      "says": [],
                      "properties": [
                        {
                          "path": "spec.type",
                          "before": "ClusterIP",
                          "after": "NodePort"
                        },
                        {
                          "path": "spec.x",
                          "after": 3
                        }
                      ]
                    }
                  ],
                  "images": [],
                  "changes": [
                    {
                      "kind": "changed",
                      "subject": "Service abaci/app",
                      "project": "cluster",
                      "type": "kubernetes:core/v1:Service",
                      "urn": "...",
                      "properties": [
                        {
                          "path": "spec.type",
                          "before": "ClusterIP",
                          "after": "NodePort"
                        },
                        {
                          "path": "spec.x",
                          "after": 3
                        }
                      ]
                    },
                    {
                      "kind": "removed",
                      "subject": "Secret abaci/key",
                      "project": "cluster",
                      "type": "kubernetes:core/v1:Secret",
                      "urn": "...",
                      "properties": []
                    }
                  ],
                  "unevaluated": {
                    "unknown": {},
                    "unknownElsewhere": 0,
                    "releases": [],
                    "reads": []
                  }
                }
                """);
    }

    @Test
    void isWholeForTwoEqualPlansToo() {
        var plan = PlanSketch.prod().objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: b}}");

        assertThat(PlanDiffJson.render(PlanDiff.between(plan.plan(), plan.plan()))
                        .replaceAll("\\s+", ""))
                .startsWith("{\"format\":1,\"before\":{\"stack\":\"prod\",\"projects\":[")
                .contains("\"dangers\":[],\"exposures\":[],\"images\":[],\"changes\":[],\"unevaluated\":{");
    }
}
