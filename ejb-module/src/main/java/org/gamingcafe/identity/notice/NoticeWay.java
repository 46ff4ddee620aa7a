package org.gamingcafe.identity.notice;

/** By which way something reaches a person. */
public enum NoticeWay {
    MAIL,
    SMS
}
