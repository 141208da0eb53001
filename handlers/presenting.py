"""Replies as messages: with as many lines as Slack takes, the addresses of originals, and help where help was asked for."""

from dataclasses import replace

from handlers.conversation import Conversation
from handlers.inquiry import Reply
from handlers.views.answers import Look, answer_message
from handlers.views.help import help_message
from handlers.views.message import Message
from knowledge.question import Ask


def present(conversation: Conversation, reply: Reply, look: Look) -> tuple[Reply, Message]:
    """The reply with as many lines as Slack's limits let through, and its message."""
    if reply.ask in (Ask.HELP, Ask.NOTHING):
        not_understood = reply.answer.headline if reply.ask is Ask.NOTHING else ""
        return reply, present_help(conversation, not_understood)
    message = answer_message(reply, _linked(conversation, reply, look))
    while message is None and reply.inquiry.lines > 1:
        reply = conversation.reply(reply.inquiry.with_lines(reply.inquiry.lines // 2))
        message = answer_message(reply, _linked(conversation, reply, look))
    assert message is not None, "a page of one line fits"
    return reply, message


def present_help(conversation: Conversation, headline: str = "") -> Message:
    """What can be asked here, with examples that this archive answers."""
    desk = conversation.desk
    return help_message(desk.examples(), desk.holdings(), conversation.today, headline)


def _linked(conversation: Conversation, reply: Reply, look: Look) -> Look:
    """The look with the addresses of the records that are cited."""
    desk = conversation.desk
    names = {name for line in reply.answer.lines for name in (line.record, *line.also) if name}
    links = {name: url for name in names if (url := desk.url_of(name))}
    return replace(look, links=links) if links else look
