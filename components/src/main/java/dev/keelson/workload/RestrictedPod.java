package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;

/** The security contexts of a pod that meets the Pod Security Standard {@code restricted}, and a little more. */
public final class RestrictedPod {
    private RestrictedPod() {}

    /** A pod whose processes and volumes belong to one user that is not root. */
    public static PodSecurityContextArgs of(int user) {
        return of(user, user);
    }

    /** The same, with a group of another number, which the owner of a shared folder decides. */
    public static PodSecurityContextArgs of(int user, int group) {
        return context(user, group).fsGroup(group).build();
    }

    /** A pod that works as a user and group on volumes of others, whose owners stay as they are. */
    public static PodSecurityContextArgs actingAs(int user, int group) {
        return context(user, group).build();
    }

    /** A container without privileges, that writes to its volumes only. */
    public static SecurityContextArgs container() {
        return SecurityContextArgs.builder()
                .allowPrivilegeEscalation(false)
                .readOnlyRootFilesystem(true)
                .capabilities(CapabilitiesArgs.builder().drop("ALL").build())
                .build();
    }

    private static PodSecurityContextArgs.Builder context(int user, int group) {
        return PodSecurityContextArgs.builder()
                .runAsNonRoot(true)
                .runAsUser(user)
                .runAsGroup(group)
                .seccompProfile(
                        SeccompProfileArgs.builder().type("RuntimeDefault").build());
    }
}
