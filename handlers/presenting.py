"""Replies as messages: with as many lines as Slack takes, title and address of each record, and help where help was asked for."""

from collections.abc import Iterable
from itertools import islice

from msgspec.structs import replace

from handlers.conversation import Conversation
from handlers.inquiry import Reply
from handlers.views.answers import Look, answer_message
from handlers.views.digest import Footer, digest_message
from handlers.views.help import help_message
from handlers.views.look import Source
from handlers.views.message import Message
from handlers.views.offers import RECORDS
from handlers.views.sources import source
from knowledge.anniversaries.digest import Digest
from knowledge.answer import Line
from knowledge.desk import Desk
from knowledge.question import Ask


def present(conversation: Conversation, reply: Reply, look: Look) -> tuple[Reply, Message]:
    """The reply with as many lines as Slack's limits let through, and its message."""
    if reply.ask in (Ask.HELP, Ask.NOTHING):
        not_understood = reply.answer.headline if reply.ask is Ask.NOTHING else ""
        return reply, present_help(conversation, not_understood)
    message = answer_message(reply, _sourced(conversation, reply, look))
    while message is None and reply.inquiry.lines > 1:
        reply = conversation.reply(reply.inquiry.with_lines(reply.inquiry.lines // 2))
        message = answer_message(reply, _sourced(conversation, reply, look))
    assert message is not None, "a page of one line fits"
    return reply, message


def present_help(conversation: Conversation, headline: str = "") -> Message:
    """What can be asked here, with examples that this archive answers."""
    desk = conversation.desk
    return help_message(desk.examples(), desk.holdings(), conversation.today, headline)


def present_digest(desk: Desk, digest: Digest, footer: Footer) -> Message:
    """A digest as the message of a channel."""
    told = (*digest.items, *digest.spoken, *digest.months)
    return digest_message(digest, footer, sources_for(desk, [item.line for item in told]))


def sources_for(desk: Desk, lines: Iterable[Line], more: Iterable[str] = ()) -> dict[str, Source]:
    """Title and original of the records that lines cite, and of more, by file name."""
    cited = {name for line in lines for name in (line.record, *line.also) if name}
    shown = islice((name for name in more if name not in cited), RECORDS)
    archive, named = desk.archive, desk.archive.indexes.record_named
    return {
        name: source(name, archive.title_of(position), archive.url_of(position))
        for name in cited.union(shown)
        if (position := named.get(name)) is not None
    }


def _sourced(conversation: Conversation, reply: Reply, look: Look) -> Look:
    """The look with the records that are cited."""
    answer = reply.answer
    sources = sources_for(conversation.desk, (*answer.lines, *answer.near), answer.records)
    return replace(look, sources=sources) if sources else look
