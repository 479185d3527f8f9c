package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.diff.ImageChange;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PlanDiffMarkdown;
import dev.keelson.plan.diff.ResourceChange;
import dev.keelson.plan.picture.Pictures;
import dev.keelson.plan.policy.Declared;
import dev.keelson.plan.policy.Rules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of hundreds of apps comes out as a small one does; how long that takes, docs/performance.md says. */
class LargeSiteIT {
    private static final int APPS = 200;
    private static final int HOSTS = 100;

    /** More characters than these, GitHub takes in no comment. */
    private static final int LONGEST_COMMENT = 65_536;

    @TempDir
    static Path folder;

    private static LargeSite site;
    private static Plan plan;

    @BeforeAll
    static void plan() throws IOException {
        site = LargeSite.in(folder, APPS, HOSTS);
        plan = site.plan();
    }

    @Test
    void everyAppAndEveryHostIsThere() throws IOException {
        var small =
                LargeSite.in(folder.resolve("small"), 0, 0).plan().resources().size();

        assertThat(plan.resources())
                .hasSize(small + APPS * LargeSite.OF_AN_APP + HOSTS * LargeSite.OF_A_HOST)
                .extracting(RecordedResource::objectName)
                .contains("app-0000", "app-%04d".formatted(APPS - 1));
    }

    @Test
    void nothingIsFoundInIt() {
        var checked = CheckedPlan.of(site.root(), plan, true);

        assertThat(checked.findings()).isEmpty();
        assertThat(Rules.judge(Declared.plan(plan, checked.inventory()))).isEmpty();
    }

    @Test
    void aComparisonShowsTheOneAppThatChanged() throws IOException {
        var diff = PlanDiff.between(plan, site.update(7).plan());

        assertThat(diff.changes())
                .extracting(ResourceChange::resource)
                .extracting(RecordedResource::objectName)
                .containsExactly("app-0007");
        assertThat(diff.images()).extracting(ImageChange::subject).containsExactly("Deployment steady-prod/app-0007");
    }

    @Test
    void aComparisonInWhichEveryAppChangesFitsIntoAComment() {
        var json = PlanJson.write(plan, false);
        var changed = PlanJson.parse(json.replace(":prod-a", ":prod-b").replace("REDIS_URL", "CACHE_URL"));
        var diff = PlanDiff.between(PlanJson.parse(json), changed);

        assertThat(diff.images()).hasSizeGreaterThanOrEqualTo(APPS);
        assertThat(PlanDiffMarkdown.render(diff)).hasSizeLessThan(LONGEST_COMMENT);
    }

    @Test
    void itsPictureIsLeftOut() {
        assertThat(Pictures.of("steady, prod", plan).files()).isEmpty();
    }
}
