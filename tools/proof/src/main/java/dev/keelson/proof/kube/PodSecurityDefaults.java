package dev.keelson.proof.kube;

/** A namespace without labels is restricted, so that whatever needs more has to say so. */
final class PodSecurityDefaults {
    static final String YAML = """
            apiVersion: apiserver.config.k8s.io/v1
            kind: AdmissionConfiguration
            plugins:
              - name: PodSecurity
                configuration:
                  apiVersion: pod-security.admission.config.k8s.io/v1
                  kind: PodSecurityConfiguration
                  defaults: {enforce: restricted, enforce-version: latest}
                  exemptions: {namespaces: [kube-system]}
            """;

    private PodSecurityDefaults() {}
}
