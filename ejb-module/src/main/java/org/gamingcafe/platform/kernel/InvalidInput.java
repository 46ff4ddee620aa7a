package org.gamingcafe.platform.kernel;

/** A field of the request makes no sense. */
public final class InvalidInput extends Refusal {

    private final String field;

    public InvalidInput(String field, String code, Object... arguments) {
        super(Kind.INVALID, code, arguments);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
