package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The example of docs/components/workload.md is read as it stands there. */
class WebServiceDocsTest {
    @Test
    void theExampleIsAWholeService() throws IOException {
        var page = Files.readString(Path.of("../docs/components/workload.md"));
        var example = page.split("```yaml\n", 2)[1].split("```", 2)[0];
        Map<String, Object> values = new Yaml().load(example);
        var settings = new TreeMap<String, String>();
        values.forEach((name, value) -> settings.put(name, new Gson().toJson(value)));

        var args = new AppSettings(settings, AppSettings.basic().cluster())
                .read(WebServiceArgs::read)
                .whole();

        assertThat(args.name()).hasToString("platform-backend");
        assertThat(args.migration()).contains(MigrationJobArgs.of("node", "dist/db/migrate.js"));
    }
}
