package org.gamingcafe.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmsSettingsTest {

    private static final Map<String, String> SERVICE = Map.of(
            "CAFE_SMS_URL", "https://sms.example",
            "CAFE_SMS_ACCOUNT", "AC1",
            "CAFE_SMS_TOKEN", "open",
            "CAFE_SMS_FROM", "+49301");

    @Test
    @DisplayName("E2.8: codes in files are for development; production refuses to start with them")
    void files_are_refused_in_production() {
        var reading = reading(Map.of("CAFE_SMS_DIR", "/tmp/sms"));

        SmsSettings.read(reading, Settings.Profile.PROD);

        assertThat(reading.faults()).singleElement().asString().startsWith("CAFE_SMS_DIR is not allowed");
        var dev = reading(Map.of("CAFE_SMS_DIR", "/tmp/sms"));
        assertThat(SmsSettings.read(dev, Settings.Profile.DEV).directory()).isPresent();
        assertThat(dev.faults()).isEmpty();
    }

    @Test
    void a_service_needs_all_four_and_a_safe_address() {
        assertThat(SmsSettings.read(reading(SERVICE), Settings.Profile.PROD).gateway())
                .isPresent();
        for (var missing : SERVICE.keySet()) {
            var some = new HashMap<>(SERVICE);
            some.remove(missing);
            var reading = reading(some);
            assertThat(SmsSettings.read(reading, Settings.Profile.PROD).gateway())
                    .isEmpty();
            assertThat(reading.faults()).singleElement().asString().contains("are needed together");
        }
        var unsafe = new HashMap<>(SERVICE);
        unsafe.put("CAFE_SMS_URL", "http://sms.example");
        var reading = reading(unsafe);
        SmsSettings.read(reading, Settings.Profile.PROD);
        assertThat(reading.faults()).singleElement().asString().startsWith("CAFE_SMS_URL must be");
    }

    private static Reading reading(Map<String, String> values) {
        return new Reading(values::get);
    }
}
