package org.gamingcafe.platform.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.Refusal;

/** Too often. Says when another try makes sense, and what the limit is. */
public final class LimitExceeded extends Refusal {

    private final LimitRule rule;
    private final long waitSeconds;

    LimitExceeded(LimitRule rule, Verdict verdict) {
        super(Kind.LIMIT, "limit.exceeded", verdict.waitSeconds());
        this.rule = rule;
        this.waitSeconds = verdict.waitSeconds();
    }

    @Override
    public long retryAfterSeconds() {
        return waitSeconds;
    }

    /** The fields of an HTTP answer (draft-ietf-httpapi-ratelimit-headers, since its revision 08). */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var window = rule.algorithm() == LimitRule.Algorithm.TOKEN_BUCKET
                ? Math.ceilDiv(rule.period().toSeconds() * rule.most(), (long) rule.refill())
                : rule.period().toSeconds();
        fields.put("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(rule.name().key(), rule.most(), window));
        fields.put("RateLimit", "\"%s\";r=0;t=%d".formatted(rule.name().key(), waitSeconds));
        return fields;
    }
}
