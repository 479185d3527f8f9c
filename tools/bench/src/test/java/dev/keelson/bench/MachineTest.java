package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void theVersionsOfWhatAProgramUsesAreThoseOfItsPins() {
        assertThat(Machine.npm("""
                {"dependencies": {"a": "1.2.3", "@b/c": "4.5.6"}, "devDependencies": {"d": "7.8.9"}}
                """)).isEqualTo("a 1.2.3, @b/c 4.5.6");
        assertThat(Machine.go("""
                module a

                require (
                \tgithub.com/pulumi/pulumi/sdk/v3 v3.1.0
                \tgithub.com/pulumi/esc v0.1.0 // indirect
                )
                """)).isEqualTo("github.com/pulumi/pulumi/sdk/v3 v3.1.0");
    }
}
