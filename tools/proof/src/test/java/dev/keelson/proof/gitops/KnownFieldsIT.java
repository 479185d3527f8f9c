package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.check.KnownFields;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields that {@code keelson check} knows of Flux's kinds are those of the real definitions. */
@OnQuickCluster(controllers = false)
class KnownFieldsIT {
    private static final Set<String> HEAD = Set.of("apiVersion", "kind", "metadata", "spec", "status");

    @ParameterizedTest
    @CsvSource({
        "kustomize.toolkit.fluxcd.io, Kustomization",
        "source.toolkit.fluxcd.io, GitRepository",
        "source.toolkit.fluxcd.io, HelmRepository",
        "source.toolkit.fluxcd.io, OCIRepository"
    })
    void areThoseOfTheDefinition(String group, String kind, QuickCluster cluster) {
        var places = new TreeMap<String, Set<String>>();
        places.put(".", HEAD);
        walk("spec", schema(cluster.crds(), group, kind), places);

        assertThat(new TreeMap<>(KnownFields.places(group + "/v1", kind))).isEqualTo(places);
    }

    private static JSONSchemaProps schema(Crds crds, String group, String kind) {
        return crds.of(List.of(group)).stream()
                .filter(crd -> crd.getSpec().getNames().getKind().equals(kind))
                .flatMap(crd -> crd.getSpec().getVersions().stream())
                .filter(version -> version.getName().equals("v1"))
                .map(CustomResourceDefinitionVersion::getSchema)
                .map(schema -> schema.getOpenAPIV3Schema().getProperties().get("spec"))
                .findFirst()
                .orElseThrow();
    }

    private static void walk(String place, JSONSchemaProps schema, Map<String, Set<String>> places) {
        if (schema.getItems() != null) {
            walk(place + "[]", schema.getItems().getSchema(), places);
        } else if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
            places.put(place, new TreeSet<>(schema.getProperties().keySet()));
            schema.getProperties().forEach((name, child) -> walk(place + "." + name, child, places));
        }
    }
}
