package dev.keelson.cluster;

import dev.keelson.route.Nas;
import dev.keelson.route.NasDelivery;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;

/**
 * The NAS before k3s, and how it gets its routes.
 *
 * @param volume the folder that the NAS's Traefik watches
 */
record NasSettings(Nas nas, NasDelivery.Settings delivery, DnsLabel volume) {

    private record Delivery(NasDelivery.Settings settings, DnsLabel volume) {}

    static NasSettings read(Section nas, List<VolumeSettings> volumes) {
        var described = Nas.read(nas);
        var delivery = nas.map("delivery", section -> readDelivery(section, volumes));
        return new NasSettings(described, delivery.settings(), delivery.volume());
    }

    private static Delivery readDelivery(Section delivery, List<VolumeSettings> volumes) {
        var volume = delivery.required("volume", SettingType.NAME);
        VolumeSettings.checkKnown(volumes, delivery, "volume", volume);
        return new Delivery(NasDelivery.read(delivery), volume);
    }
}
