package dev.keelson.proof.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.Requirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real Label Studio on the variables that its component declares, with a real PostgreSQL behind TLS.
 *
 * <p>Open: pods, and the version of the image: this one is PyPI's newest.
 */
class LabelStudioIT {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private static RunningLabelStudio labelStudio;

    @BeforeAll
    static void start() {
        labelStudio = Requirement.orSkip(RunningLabelStudio::start);
    }

    @AfterAll
    static void stop() {
        if (labelStudio != null) {
            labelStudio.close();
        }
    }

    @Test
    void itsTablesAreInPostgresAndNoFileIsADatabase() {
        assertThat(Integer.parseInt(labelStudio.ask(
                        "select count(*) from pg_tables where schemaname = 'public' and tableowner = 'label_studio'")))
                .isGreaterThan(60);
        assertThat(labelStudio.ask("select count(*) from htx_user")).isEqualTo("0");
        assertThat(labelStudio.files()).isNotEmpty().noneMatch(file -> file.contains("sqlite"));
    }

    /** All of its tables came by TLS: the server takes nothing else, from whoever has the password. */
    @Test
    void theDatabaseTakesItInNoOtherWay() {
        assertThat(labelStudio.refusalOfPlainText()).contains("no pg_hba.conf entry", "no encryption");
    }

    /** So its probes ask for its name. */
    @Test
    void itAnswersToItsNamesAndToNoAddress() {
        for (var name : new String[] {RunningLabelStudio.HOST, RunningLabelStudio.NAME}) {
            assertThat(labelStudio.status("GET", name, "/health", "")).as(name).contains(OK);
        }
        for (var name : new String[] {labelStudio.address(), "other.example"}) {
            assertThat(labelStudio.status("GET", name, "/health", "")).as(name).contains(BAD_REQUEST);
        }
    }

    @Test
    void nobodySignsUpWithoutAnInvitation() {
        var form = "email=somebody%40shop.example&password=long-enough-1";

        assertThat(labelStudio.status("POST", RunningLabelStudio.HOST, "/user/signup/", form))
                .contains(FORBIDDEN);
        assertThat(labelStudio.ask("select count(*) from htx_user")).isEqualTo("0");
    }

    @Test
    void verifyFindsNothingWrong() {
        assertThat(labelStudio.wrong()).isEmpty();
    }

    /** Why a URL among its variables is refused, and how one would be found that got there by hand. */
    @Test
    void withAUrlAloneVerifyFindsThatAFileIsItsDatabase() {
        assertThat(labelStudio.wrongWithUrlAlone())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("tables: labelfowl has no django_migrations, project, task"))
                .anyMatch(line -> line.matches("stray-file: label-studio keeps data in .*/label_studio\\.sqlite3"));
    }
}
