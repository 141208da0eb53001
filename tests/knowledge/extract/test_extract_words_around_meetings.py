"""What the words around a meeting say of its day, its place, its length and its people."""

from telling import days, places, readout, release, told


def test_a_treaty_to_which_two_put_their_names_was_signed_on_that_day():
    record = release(
        "On 1 March Aroha Ngata and Thai Foreign Minister Somsak Thep put their names to a treaty."
    )
    assert told(record) == ["held: Aroha Ngata + Somsak Thep"]
    assert days(record) == ["2024-03-01"]


def test_one_who_will_sign_with_another_will_meet_that_one():
    record = release(
        "Aroha Ngata will sign the agreement on 14 March in Hanoi with Minister for Trade Somsak Thep."
    )
    assert told(record) == ["planned: Aroha Ngata + Somsak Thep"]
    assert days(record) == ["2024-03-14"]


def test_what_somebody_does_tomorrow_is_no_part_of_the_call_paid_today():
    record = release(
        "French Foreign Minister Luc Morel called on Foreign Minister Aroha Ngata today, "
        "and tomorrow will lay a wreath in Christchurch."
    )
    assert days(record) == ["2024-03-05"]
    assert "Christchurch" not in str(places(record))


def test_a_town_that_somebody_leaves_at_the_end_of_a_visit_is_where_people_met():
    record = release(
        "Foreign Minister Aroha Ngata leaves Beijing today at the end of her visit.\n\n"
        "Yesterday she held talks with Chinese Foreign Minister Wang Lin."
    )
    assert days(record) == ["2024-03-04"]
    assert "Beijing" in str(places(record))


def test_one_who_brings_two_together_meets_both_at_once():
    record = release(
        "Aroha Ngata tonight brought together in Wellington Prime Minister Luc Morel of France "
        "and Prime Minister Hana Moss of Fiji."
    )
    assert told(record) == ["held: Aroha Ngata + Luc Morel + Hana Moss"]


def test_a_length_that_was_only_meant_is_not_the_length():
    record = release(
        "Foreign Minister Aroha Ngata met French Foreign Minister Luc Morel today. "
        "The meeting had been meant to take half an hour and went on for 90 minutes."
    )
    length = record.meetings[0].duration
    assert length is not None
    assert length.value.minutes == 90


def test_the_meeting_that_two_others_held_is_mentioned():
    record = readout(
        "On March 5, Foreign Minister Mori Kenta held talks with Foreign Minister Hana Moss of New Zealand in Singapore.\n\n"
        "1. Region\nMinister Mori explained what Japan thinks of the meeting "
        "that President Luc Morel and Chairman Kim Min-su held in Singapore on February 12."
    )
    assert "mentioned: Luc Morel + Kim Min-su" in told(record)


def test_a_date_inside_a_first_sentence_is_no_dateline():
    record = readout(
        "The treaty of 17 January 2021 — signed in Paris — holds.",
        day="Ministers speak of the treaty",
    )
    assert record.document.published is None


def test_a_gathering_with_a_host_includes_the_guest_named_in_the_next_sentence():
    record = release(
        "The annual Leaders’ Meeting took place in Queenstown today, with Foreign Minister Aroha Ngata as host. "
        "Her guest, Prime Minister Luc Morel of France, is here for the first time."
    )
    assert told(record) == ["held: Aroha Ngata + Luc Morel"]


def test_two_who_speak_for_two_countries_in_one_sentence_serve_each_their_own():
    record = readout(
        "On March 5, Foreign Minister Mori Kenta held talks with Foreign Minister Hana Moss in Singapore. "
        "Mr. Mori took part for Japan and Foreign Minister Hana Moss attended for New Zealand."
    )
    found = {f.name: f.country.value for m in record.meetings for f in m.participants if f.country}
    assert found == {"Mori Kenta": "JP", "Hana Moss": "NZ"}


def test_the_day_after_a_day_that_is_not_told_is_no_day_behind_the_record():
    record = release(
        "The treaty was signed on 10 February. The day after, Aroha Ngata met French Foreign Minister Luc Morel."
    )
    assert [day for day in days(record) if day and day > "2024-03-05"] == []
    assert told(record) == ["held: Aroha Ngata + Luc Morel"]


def test_a_guest_who_may_be_either_of_two_meets_nobody():
    record = release(
        "Aroha Ngata will host French Foreign Minister Luc Morel on Friday as the guest of President Elsa Quispe."
    )
    assert told(record) == ["planned: Aroha Ngata + Luc Morel"]


def test_one_only_mentioned_to_have_met_abroad_gets_no_country_from_the_place():
    record = release(
        "Aroha Ngata met French Foreign Minister Luc Morel today. "
        "She had spoken with President Kato in Johannesburg last December."
    )
    found = {f.name: f.country and f.country.value for m in record.meetings for f in m.participants}
    assert found["Kato"] is None


def test_one_on_whom_somebody_calls_is_the_host_by_name_or_by_pronoun():
    record = release(
        "Foreign Minister Aroha Ngata was glad that Ambassador Ito Ken of Japan paid a courtesy call on her today."
    )
    assert [m.place and m.place.value.country for m in record.meetings] == ["NZ"]


def test_what_was_discussed_with_somebody_was_no_telephone_call():
    record = release("With Japanese Foreign Minister Kato Yoko, she discussed trade today.")
    assert [m.mode.value.value for m in record.meetings] == ["in_person"]


def test_one_who_takes_part_in_a_meeting_is_not_received_by_those_met():
    record = release(
        "Foreign Minister Aroha Ngata participated in a meeting with Japanese Foreign Minister Kato Yoko today."
    )
    assert [m.place for m in record.meetings] == [None]


def test_a_list_of_those_met_ends_where_the_record_goes_on():
    record = release(
        "Foreign Minister Aroha Ngata met the following ministers today:\n\n"
        "- French Foreign Minister Luc Morel\n- Foreign Minister Hana Moss of Fiji\n\n"
        "She thanked them.\n\n- Prime Minister Elsa Quispe of Peru has written a book"
    )
    assert told(record) == ["held: Aroha Ngata + Luc Morel", "held: Aroha Ngata + Hana Moss"]


def test_an_abbreviated_saint_inside_a_name_ends_no_sentence():
    record = release(
        "Aroha Ngata met Foreign Minister Jose Santiago Sta. Romana of the Philippines on Monday."
    )
    assert told(record) == ["held: Aroha Ngata + Jose Santiago Sta. Romana"]
    assert days(record) == ["2024-03-04"]


def test_the_vice_president_is_the_one_who_holds_that_office():
    record = release(
        "Vice President Ana Harris of the United States was in Apia. The Vice President met Prime Minister Rabuka of Fiji today."
    )
    assert told(record) == ["held: Ana Harris + Rabuka"]
