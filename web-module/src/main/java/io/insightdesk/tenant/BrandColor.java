package io.insightdesk.tenant;

/**
 * A tenant's brand colour made fit for pages: dark enough that white words on it can be read.
 *
 * @param red 0 to 255, as {@code green} and {@code blue}
 */
public record BrandColor(int red, int green, int blue) {

    /** The least contrast of words and ground (WCAG 2.2, 1.4.3). */
    private static final double READABLE = 4.5;

    private static final double DARKER = 0.95;

    /** @param hex as stored: {@code #rrggbb} */
    public static BrandColor of(String hex) {
        var value = Integer.parseInt(hex.substring(1), 16);
        return new BrandColor(value >> 16, value >> 8 & 255, value & 255);
    }

    /** The same colour, darkened as far as white words on it need. */
    public BrandColor underWhite() {
        var color = this;
        while (color.contrastToWhite() < READABLE) {
            color = color.darker();
        }
        return color;
    }

    /** From 1 (white) to 21 (black); the formula of WCAG 2.2, "contrast ratio". */
    public double contrastToWhite() {
        var luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (luminance + 0.05);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private BrandColor darker() {
        return new BrandColor((int) (red * DARKER), (int) (green * DARKER), (int) (blue * DARKER));
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
