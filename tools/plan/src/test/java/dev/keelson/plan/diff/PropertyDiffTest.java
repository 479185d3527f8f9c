package dev.keelson.plan.diff;

import static dev.keelson.plan.PlanSketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyDiffTest {

    @Test
    void equalValuesGiveNoChange() {
        assertThat(changes("{a: [1, {b: c}], d: null}", "{a: [1, {b: c}]}")).isEmpty();
    }

    @Test
    void fieldsAreComparedOneByOneAndOddKeysQuoted() {
        assertThat(changes("{a: {b: 1, c: 2}}", "{a: {b: 1, c: 3, 'x/y': z}}"))
                .containsExactly("a.c: `2` → `3`", "a[\"x/y\"]: none → `z`");
    }

    @Test
    void namedItemsAreMatchedByNameWhereverTheyStand() {
        assertThat(changes(
                        "{env: [{name: A, value: x}, {name: B, value: y}]}",
                        "{env: [{name: NEW, value: n}, {name: A, value: x}, {name: B, value: z}]}"))
                .containsExactly("env[B].value: `y` → `z`", "env[NEW]: none → `{\"name\":\"NEW\",\"value\":\"n\"}`");
    }

    @Test
    void anotherOrderOfNamedItemsIsAChange() {
        assertThat(changes("{init: [{name: a}, {name: b}]}", "{init: [{name: b}, {name: a}]}"))
                .containsExactly("init (order): `a, b` → `b, a`");
    }

    @Test
    void itemsWithoutNamesAreComparedByPosition() {
        assertThat(changes("{args: [a, b, c]}", "{args: [a, x]}"))
                .containsExactly("args[1]: `b` → `x`", "args[2]: `c` → none");
    }

    @Test
    void theLocationIsThePathThatPulumiUses() {
        var changes = PropertyDiff.between(
                fields("{containers: [{name: a, image: 'x:1'}, {name: b, image: 'x:1'}]}"),
                fields("{containers: [{name: a, image: 'x:1'}, {name: b, image: 'x:2'}]}"));

        assertThat(changes).extracting(PropertyChange::location).containsExactly("containers[1].image");
    }

    @Test
    void twoSecretsAreNotCompared() {
        assertThat(changes("{password: 'secret:old-canary'}", "{password: 'secret:new-canary'}"))
                .isEmpty();
    }

    @Test
    void aSecretOfAPlanFromAFileEqualsAnySecret() {
        assertThat(changes("{password: '[secret]'}", "{password: 'secret:new-canary'}"))
                .isEmpty();
    }

    @Test
    void aValueThatWasOrBecomesSecretIsShownOnNeitherSide() {
        assertThat(changes("{password: 'secret:canary'}", "{password: canary}"))
                .containsExactly("password: `[secret]` → `[secret]`");
        assertThat(changes("{password: canary}", "{password: 'secret:canary'}"))
                .containsExactly("password: `[secret]` → `[secret]`");
        assertThat(changes("{data: {a: 'secret:canary'}}", "{data: canary}"))
                .containsExactly("data: `[secret]` → `[secret]`");
    }

    @Test
    void aNewSecretIsShownAsOne() {
        assertThat(changes("{}", "{data: {a: 'secret:canary', b: plain}}"))
                .containsExactly("data: none → `{\"a\":\"[secret]\",\"b\":\"plain\"}`");
    }

    @Test
    void anUnknownValueDiffersFromAKnownOneOnly() {
        assertThat(changes("{a: 'unknown:', b: 'unknown:'}", "{a: 'unknown:', b: x}"))
                .containsExactly("b: `[unknown]` → `x`");
    }

    private static List<String> changes(String before, String after) {
        return PropertyDiff.between(fields(before), fields(after)).stream()
                .map(change ->
                        change.path() + ": " + Markdown.value(change.before()) + " → " + Markdown.value(change.after()))
                .toList();
    }
}
