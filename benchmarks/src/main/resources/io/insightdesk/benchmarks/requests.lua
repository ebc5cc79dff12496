-- The requests of the file "requests" (method, path and headers, separated by tabs) in turn, with the file "body", in
-- which {n} becomes a number that differs with each request. Prints one line of JSON at the end.

local requests, body = {}, ""
local threads, thread_number, sent = 0, 0, 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init()
  thread_number = id
  for line in io.lines("requests") do
    local fields = {}
    for field in (line .. "\t"):gmatch("(.-)\t") do fields[#fields + 1] = field end
    local headers = {}
    for i = 3, #fields, 2 do headers[fields[i]] = fields[i + 1] end
    requests[#requests + 1] = {method = fields[1], path = fields[2], headers = headers}
  end
  local file = io.open("body", "r")
  body = file:read("*a")
  file:close()
  if body == "" then
    for _, r in ipairs(requests) do r.text = wrk.format(r.method, r.path, r.headers) end
  end
end

function request()
  sent = sent + 1
  local r = requests[(sent + thread_number) % #requests + 1]
  if r.text then return r.text end
  local n = thread_number .. "-" .. sent
  return wrk.format(r.method, r.path, r.headers, (body:gsub("{n}", n)))
end

function done(summary, latency)
  local e = summary.errors
  print(string.format(
    'RESULT {"perSecond": %.2f, "p50": %.3f, "p95": %.3f, "p99": %.3f, "finished": %d, "errors": %d}',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
    latency:percentile(99) / 1e3, summary.requests, e.status + e.connect + e.read + e.write + e.timeout))
end
