package dev.keelson.settings;

import com.pulumi.core.Output;
import dev.keelson.settings.Setting.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A section without values: it notes what a reader asks for, and what each key means. */
final class DescribedSection extends Section {
    private final String namespace;
    private final Asking secrets;
    private final Asking asking;

    /** Whether required keys count as required; if not, something outside of this section decides. */
    private final boolean needed;

    /** The section of a whole namespace. */
    DescribedSection(String namespace, Asking asking) {
        this(namespace, namespace + ":", asking, asking, true);
    }

    private DescribedSection(String namespace, String prefix, Asking secrets, Asking asking, boolean needed) {
        super(prefix, Map.of(), new Problems(), new Secrets(namespace, ConfigSource.NOTHING, new Problems()));
        this.namespace = namespace;
        this.secrets = secrets;
        this.asking = asking;
        this.needed = needed;
    }

    @Override
    public <T> Optional<T> required(String name, SettingType<T> type, String about) {
        ask(name, Form.TEXT, about, Optional.of(type), true, Optional.empty(), List.of());
        return Optional.empty();
    }

    @Override
    public <E extends Enum<E>> Optional<E> kind(String name, Class<E> type, String about) {
        ask(name, Form.TEXT, about, Optional.of(SettingType.choice(type)), true, Optional.empty(), List.of());
        // All of them, since asking is what makes a choice known.
        Optional<E> kind = Optional.empty();
        for (var constant : type.getEnumConstants()) {
            if (asking.supposes(new Choice(key(name), SettingType.written(constant)))) {
                kind = Optional.of(constant);
            }
        }
        return kind;
    }

    @Override
    public Optional<String> nameOfAnother(String name, SettingType<String> type, String about) {
        ask(name, Form.TEXT, about, Optional.of(type), false, Optional.empty(), List.of());
        return Optional.of("<%s>".formatted(name));
    }

    @Override
    public <T> Optional<T> optional(String name, SettingType<T> type, String about) {
        ask(name, Form.TEXT, about, Optional.of(type), false, Optional.empty(), List.of());
        return Optional.empty();
    }

    @Override
    public <T> T optional(String name, SettingType<T> type, String about, T byDefault) {
        var text = Optional.of(SettingType.text(byDefault));
        ask(name, Form.TEXT, about, Optional.of(type), false, text, List.of());
        return byDefault;
    }

    @Override
    public <T> List<T> list(String name, SettingType<T> type, String about) {
        ask(name, Form.LIST, about, Optional.of(type), false, Optional.empty(), List.of());
        return List.of();
    }

    @Override
    public <T> List<Entry<T>> entries(String name, String about, Function<Section, Optional<T>> read) {
        ask(name, Form.MAPS, about, Optional.empty(), true, Optional.empty(), below(name + "[]", read));
        return List.of();
    }

    @Override
    public <T> List<Entry<T>> optionalEntries(String name, String about, Function<Section, Optional<T>> read) {
        ask(name, Form.MAPS, about, Optional.empty(), false, Optional.empty(), below(name + "[]", read));
        return List.of();
    }

    @Override
    public <T> Optional<T> neededMap(String name, String about, String reason, Function<Section, Optional<T>> read) {
        ask(name, Form.MAP, about, Optional.empty(), true, Optional.empty(), below(name, read));
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> optionalMap(String name, String about, Function<Section, Optional<T>> read) {
        ask(name, Form.MAP, about, Optional.empty(), false, Optional.empty(), below(name, read));
        return Optional.empty();
    }

    @Override
    public Map<String, String> texts(String name, String about) {
        ask(name, Form.TEXTS, about, Optional.of(SettingType.TEXT), false, Optional.empty(), List.of());
        return Map.of();
    }

    @Override
    public Optional<Output<String>> secret(String name, String about, String otherwise) {
        var parent = key("").replaceFirst("[.:]$", "");
        var with = parent.equals(namespace) ? List.<Choice>of() : List.of(Choice.given(parent));
        secrets.ask(new Setting(
                namespace + ":" + name,
                Form.SECRET,
                about,
                Optional.empty(),
                needed && !isChosenLater(name),
                with,
                List.of(),
                Optional.empty(),
                List.of()));
        return Optional.empty();
    }

    @Override
    public void refuseUnused(String name, String reason) {
        // Nothing is given here.
    }

    @Override
    public void leave(Function<Section, ?> read) {
        var unused = read.apply(new DescribedSection(namespace, key(""), secrets, asking, false));
    }

    @Override
    public SettingType<DnsLabel> declared(String name, List<DnsLabel> names) {
        return SettingType.NAME.where("declared in %s".formatted(key(name)), any -> true);
    }

    @Override
    public boolean has(String name) {
        return asking.supposes(Choice.given(key(name)));
    }

    @Override
    public <T> Optional<T> whole(Supplier<T> read) {
        return Optional.empty();
    }

    private void ask(
            String name,
            Form form,
            String about,
            Optional<SettingType<?>> type,
            boolean required,
            Optional<String> byDefault,
            List<Setting> below) {
        asking.ask(
                new Setting(key(name), form, about, type, required && needed, List.of(), List.of(), byDefault, below));
    }

    private List<Setting> below(String name, Function<Section, ?> read) {
        return Asking.every(run -> {
            var unused = read.apply(new DescribedSection(namespace, key(name) + ".", secrets, run, true));
        });
    }
}
