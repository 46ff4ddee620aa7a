package org.gamingcafe.platform.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The proxies whose word about a client's address counts (D13). Each appends to X-Forwarded-For the address that it saw;
 * so the right-most one that is not a proxy of ours is the client's, and whatever stands before it was said by strangers.
 *
 * @param ranges none: nobody's word counts
 */
public record TrustedProxies(List<AddressRange> ranges) {

    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * @param text addresses and ranges parted by commas
     * @throws InvalidInput for what is none, and for a range of everybody
     */
    public static TrustedProxies parse(String text) {
        var ranges = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::parse)
                .toList();
        if (ranges.stream().anyMatch(AddressRange::isEverybody)) {
            throw new InvalidInput("range", "limit.range");
        }
        return new TrustedProxies(ranges);
    }

    /**
     * @param remote who has opened the connection
     * @param forwarded every header {@code X-Forwarded-For}, in their order: a proxy may add a line of its own below one
     *     that a stranger sent
     */
    public String client(String remote, List<String> forwarded) {
        var chain = String.join(",", forwarded).split(",", -1);
        var client = remote;
        for (var i = chain.length - 1; i >= 0 && contain(client); i--) {
            var before = chain[i].strip();
            if (AddressRange.bytes(before).isEmpty()) {
                return client;
            }
            client = before;
        }
        return client;
    }

    private boolean contain(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
