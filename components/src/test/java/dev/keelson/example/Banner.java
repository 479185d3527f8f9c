package dev.keelson.example;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.site.Part;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Map;

/** A line of text that apps show to their visitors. */
public final class Banner extends ComponentResource implements Part {
    public static final String TYPE = "keelson:example:Banner";

    private final Output<String> configMap;
    private final Uses uses;

    public Banner(String name, BannerArgs args, Site site) {
        super(TYPE, name, site.options());
        var text = new ConfigMap(
                name + "-text",
                ConfigMapArgs.builder()
                        .metadata(site.metadata(name, name))
                        .data(data(args))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        this.configMap = text.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        this.uses = Uses.variable("BANNER_TEXT", args.text()).after(List.of(text));
        registerOutputs(Map.of("configMap", configMap));
    }

    /** The name of the ConfigMap with the text. */
    public Output<String> configMap() {
        return configMap;
    }

    @Override
    public Uses uses() {
        return uses;
    }

    static Map<String, String> data(BannerArgs args) {
        return Map.of("text", args.text(), "seconds", Integer.toString(args.seconds()));
    }
}
