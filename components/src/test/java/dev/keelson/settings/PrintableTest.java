package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void putsASpaceInPlaceOfWhatMovesACursorOrTurnsTheText() {
        assertThat(Printable.line("a\u001b[2Jb\u009bc\u0085d\u2028e\u202ef\u2066g\r\nh"))
                .isEqualTo("a [2Jb c d e f g h");
    }

    @Test
    void cutsAMegabyte() {
        var megabyte = "x".repeat(1_000_000);

        assertThat(Printable.value(megabyte)).isEqualTo("x".repeat(60) + "…");
        assertThat(Printable.name(megabyte)).isEqualTo("x".repeat(300) + "…");
    }

    @Test
    void noPartOfAProblemReachesATerminalUnchanged() {
        var reader = new SettingsReader(
                ConfigSource.of(
                        Map.of(
                                "cluster:na\u009bme",
                                "x",
                                "cluster:size",
                                "1\u009b2",
                                "cluster:app",
                                "{\"po\u009brt\":\"\u001b[31m\"}"),
                        Set.of()),
                "cluster");
        var cluster = reader.section("cluster");
        cluster.optional("size", SettingType.REPLICAS, "");
        cluster.optionalMap("app", "", app -> Optional.of(app.texts("none", "")));
        cluster.wrong("size", "given\u009bhere", "another\u0085one");

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:size is 1 2: must be a whole number from 1 to 100",
                        "cluster:app.po rt is unknown: known here are none",
                        "cluster:size is given here: must be another one",
                        "cluster:na me is unknown: known here are app, size");
    }

    @Test
    void aTextHoldsNoControlCharacters() {
        assertThat(SettingType.TEXT.parse().apply("a\u009bb")).isEmpty();
        assertThat(SettingType.TEXT.parse().apply("a\u0085b")).isEmpty();
        assertThat(SettingType.TEXT.parse().apply("a\u007fb")).isEmpty();
        assertThat(SettingType.TEXT.parse().apply("Grüße 🚢")).contains("Grüße 🚢");
    }
}
