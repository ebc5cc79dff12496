package io.insightdesk.attachment;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** What pages say about files: how large they are and may be. */
@Named
@ApplicationScoped
public class FileLabels {

    private static final String[] UNITS = {"B", "kB", "MB", "GB"};
    private static final int STEP = 1024;

    @Inject
    UserLocale userLocale;

    /** A number of bytes for people, in powers of 1024 as the limits are: {@code 1.4 MB}. */
    public String size(long bytes) {
        var power = 0;
        var value = (double) bytes;
        while (value >= STEP && power < UNITS.length - 1) {
            value /= STEP;
            power++;
        }
        var format = NumberFormat.getNumberInstance(userLocale.getLocale());
        format.setMaximumFractionDigits(power > 1 ? 1 : 0);
        return format.format(value) + " " + UNITS[power];
    }

    /** How many files a message may have. */
    public int getMost() {
        return Setting.FILES_PER_MESSAGE.number();
    }

    public long getMostBytes() {
        return UploadService.mostBytes();
    }
}
