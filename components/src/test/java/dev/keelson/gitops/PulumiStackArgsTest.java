package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.gitops.PulumiStackArgs.EnvRef;
import dev.keelson.settings.DnsLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What code is held to; settings are read with those of the operator. */
class PulumiStackArgsTest {
    private static PulumiStackArgs stack(String stack, int seconds, EnvRef... refs) {
        return new PulumiStackArgs(
                new DnsLabel("data"),
                stack,
                "https://git.example.org/data.git",
                "main",
                "infra",
                List.of(refs),
                seconds,
                false,
                false);
    }

    @Test
    void hasAWholeNameAndIsNotAskedForAllTheTime() {
        assertThatThrownBy(() -> stack("prod", 1))
                .hasMessage("stack is prod: must be a stack's whole name, like acme/shop-data/prod\n"
                        + "resyncFrequencySeconds is 1: must be a whole number from 60 to 86400");
    }

    @Test
    void hasEachVariableOnce() {
        var ref = new EnvRef("URL", new DnsLabel("data"), "url");

        assertThatThrownBy(() -> stack("acme/data/prod", 60, ref, ref)).hasMessage("two envRefs have one name");
        assertThatThrownBy(() -> new EnvRef("A-B", new DnsLabel("data"), "a b"))
                .hasMessage("name is A-B: must be the name of a variable, like DATABASE_URL, and not"
                        + " PULUMI_ACCESS_TOKEN\nkey is a b: must be a key of a Secret, like url");
    }
}
