package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.settings.DnsLabel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all apps have in common, as the settings of a web service show it. */
class AppArgsTest {
    private static final AppSettings BASIC = AppSettings.basic();
    private static final String UPLOADS = "{\"volume\":\"uploads\",\"path\":\"/app/uploads\"}";

    private static List<String> problems(AppSettings settings) {
        return settings.read(WebServiceArgs::read).problems();
    }

    private static AppArgs app(AppSettings settings) {
        return settings.read(WebServiceArgs::read).whole().app();
    }

    @Test
    void readsWhatAnAppIs() {
        var app = app(BASIC.with("imageOwner", "{\"by\":\"keel\"}")
                .with("replicas", "4")
                .with("environment", "{\"NODE_ENV\":\"production\"}")
                .with("mounts", "[" + UPLOADS + "]")
                .with("minReadySeconds", "0")
                .with("terminationSeconds", "15"));

        assertThat(app.name()).hasToString("web");
        assertThat(app.image()).hasToString("registry.example/web:1");
        assertThat(app.owner()).isEqualTo(new ImageOwner.Keel(new KeelSchedule(Duration.ofMinutes(2))));
        assertThat(app.pullPolicy()).isEqualTo(PullPolicy.ALWAYS);
        assertThat(app.replicas()).isEqualTo(4);
        assertThat(app.port()).isEqualTo(3000);
        assertThat(app.environment()).hasToString("{NODE_ENV=production}");
        assertThat(app.resources()).isEqualTo(Resources.of("200m", "512Mi", "2", "1Gi"));
        assertThat(app.mounts()).containsExactly(new Mount(new DnsLabel("uploads"), "/app/uploads"));
        assertThat(app.minReadySeconds()).isZero();
        assertThat(app.terminationSeconds()).isEqualTo(15);
    }

    @Test
    void whatFollowsFromOtherSettingsIsNotSetAgain() {
        assertThat(problems(BASIC.with("environment", "{\"PORT\":\"3000\",\"REDIS_URL\":\"redis://other\"}")))
                .containsExactly(
                        "cluster:app.environment.PORT is set: must be left out: it is 3000, from the other settings",
                        "cluster:app.environment.REDIS_URL is set:"
                                + " must be left out: it is redis://redis:6379, from the other settings");
    }

    @Test
    void aProgramGivesOneAppMoreThanAnother() {
        var read = BASIC.with("environment", "{\"API_URL\":\"x\",\"REDIS_URL\":\"y\"}")
                .read((section, references) -> WebServiceArgs.read(
                        section, references.deriving(Map.of("API_URL", "where the service api is"))));

        assertThat(read.problems())
                .containsExactly(
                        "cluster:app.environment.API_URL is set:"
                                + " must be left out: it is where the service api is, from the other settings",
                        "cluster:app.environment.REDIS_URL is set:"
                                + " must be left out: it is redis://redis:6379, from the other settings");
    }

    @Test
    void theImageMayStandInTheFileOfAllImages() {
        var inFile = BASIC.without("image").withCluster("images", "images.prod.yaml");

        assertThat(app(inFile).image()).hasToString("registry.example/web:2.0.0");
        assertThat(problems(inFile.with("image", "\"registry.example/web:1\"")))
                .containsExactly(
                        "cluster:app.image is registry.example/web:1: must be left out, since images.prod.yaml has"
                                + " it");
        assertThat(problems(inFile.with("name", "\"api\"")))
                .containsExactly("cluster:app.image is missing: must be in images.prod.yaml, as api: IMAGE");
        assertThat(problems(inFile.withCluster("imageTags", "prod-")))
                .containsExactly(
                        "cluster:images.web is registry.example/web:2.0.0: must be an image whose tag is prod- and"
                                + " the 40 hexadecimal digits of a commit");
    }

    @Test
    void theImageHasAnOwnerThatAcceptsIt() {
        var keel = BASIC.with("imageOwner", "{\"by\":\"keel\"}");
        var digest = "registry.example/web:1@sha256:" + "0".repeat(64);

        assertThat(problems(keel.withoutCluster("keel")))
                .containsExactly("cluster:app.imageOwner.by is keel: must be pulumi or flux where no Keel is declared");
        assertThat(problems(keel.withCluster("keel", "1s")))
                .containsExactly("cluster:keel is 1s: must be a duration of at least 30s, like 2m");
        assertThat(problems(keel.with("image", "\"" + digest + "\"")))
                .containsExactly(
                        "cluster:app.image is %s: must be an image with a tag and no digest: Keel would drop the digest"
                                .formatted(digest));
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, 0, a whole number from 1 to 100",
        "port, 65536, a whole number from 1 to 65535",
        "minReadySeconds, -1, a whole number from 0 to 3600",
        "terminationSeconds, 14, a whole number from 15 to 3600",
    })
    void numbersHaveBounds(String name, String given, String right) {
        assertThat(problems(BASIC.with(name, given)))
                .containsExactly("cluster:app.%s is %s: must be %s".formatted(name, given, right));
    }

    @Test
    void allProblemsAreReportedTogetherAndEachOnce() {
        assertThat(problems(BASIC.without("name")
                        .with("port", "none")
                        .with("environment", "{\"PORT\":\"1\",\"A-B\":\"secret\"}")
                        .with("mounts", "[{\"volume\":\"photos\",\"path\":\"app\"}]")
                        .with("comand", "[]")))
                .containsExactly(
                        "cluster:app.name is missing: must be a name of at most 40 lower-case letters, digits and hyphens,"
                                + " the first a letter: Services and Jobs are named after it",
                        "cluster:app.port is none: must be a whole number from 1 to 65535",
                        "cluster:app.mounts[0].volume is photos: must be one of [uploads, training]",
                        "cluster:app.mounts[0].path is app: must be an absolute path, like /app/uploads",
                        "cluster:app.environment is A-B: must be names of letters, digits and underscores",
                        "cluster:app.comand is unknown: did you mean cluster:app.command?");
    }

    @Test
    void argumentsBuiltInCodeNameWhatIsMissing() {
        assertThatThrownBy(() -> WebServiceArgs.appBuilder().build()).hasMessage("an app needs a name");
    }

    @Test
    void argumentsBuiltInCodeMustKeepTheSameRules() {
        var app = WebServiceSample.app()
                .name(new DnsLabel("3web"))
                .replicas(0)
                .environment(Map.of("PORT", "1"))
                .mount(new Mount(new DnsLabel("uploads"), "/tmp"))
                .terminationSeconds(1)
                .health(Health.of("health"))
                .build();

        assertThatThrownBy(() -> WebServiceArgs.of(app)).hasMessage("""
                3web.name is 3web: must be a name of at most 40 lower-case letters, digits and hyphens,\
                 the first a letter: Services and Jobs are named after it
                3web.replicas is 0: must be a whole number from 1 to 100
                3web.terminationSeconds is 1: must be a whole number from 15 to 3600
                3web.health.path is health: must be an absolute path, like /api/health
                3web.environment.PORT is set: must be left out: it is 3000, from the other settings
                3web.mounts[0].path is /tmp: must be outside of the temporary folder, /tmp""");
    }
}
