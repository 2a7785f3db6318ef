// Takes out days that have passed.
for (const week of document.querySelectorAll(".week")) {
  for (const time of week.querySelectorAll("time"))
    if (new Date(time.dateTime) < new Date().setHours(0, 0, 0, 0)) time.closest("li").remove();
  if (!week.querySelector("li")) week.remove();
}
