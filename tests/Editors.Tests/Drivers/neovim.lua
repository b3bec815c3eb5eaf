-- Neovim's own client at work in a folder. Prints a section for each thing tried: "== name", then what the editor shows.
local folder = os.getenv('COMMITLANG_WORKSPACE')
local patience = 15000

local function path_of(name) return folder .. '/' .. name end
local function relative(path) return (path:gsub('^' .. vim.pesc(folder) .. '/', '')) end

local function say(section, lines)
  io.write('== ' .. section .. '\n' .. table.concat(lines, '\n') .. '\n')
  io.flush()
end

-- What is waited for, or an error that says what was not to be had.
local function await(what, ready)
  local value
  if not vim.wait(patience, function() value = ready(); return value end, 20) then
    error('Waited in vain for ' .. what)
  end
  return value
end

vim.cmd('filetype on')
vim.o.hidden = true
dofile(os.getenv('COMMITLANG_SETTINGS'))

local function open(name)
  vim.cmd((vim.fn.bufloaded(path_of(name)) == 1 and 'buffer ' or 'edit ') .. vim.fn.fnameescape(path_of(name)))
end

-- Puts the cursor on the first place of a text after a line that holds another.
local function go(text, after)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if after then vim.fn.search('\\V' .. after, 'cW') end
  if vim.fn.search('\\V' .. text, 'cW') == 0 then error('No ' .. text) end
end

local function line() return vim.trim(vim.api.nvim_get_current_line()) end

local function diagnostics(minimum)
  local found = vim.diagnostic.get(0, { severity = { min = minimum } })
  table.sort(found, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.message < b.message) end)
  return found
end

local function with_code(code)
  return function()
    for _, found in ipairs(diagnostics(vim.diagnostic.severity.HINT)) do
      if found.code == code or (found.user_data and found.user_data.lsp.code == code) then return found end
    end
  end
end

local function shown(found)
  local lines = {}
  for _, one in ipairs(found) do
    local lsp = one.user_data.lsp
    table.insert(lines, string.format('%d:%d-%d:%d %s %s', one.lnum + 1, one.col + 1, one.end_lnum + 1, one.end_col + 1, lsp.code, one.message))
    for _, related in ipairs(lsp.relatedInformation or {}) do
      local place = relative(vim.uri_to_fname(related.location.uri))
      table.insert(lines, string.format('  %s:%d: %s', place, related.location.range.start.line + 1, related.message))
    end
  end
  return lines
end

-- The text of the window that floats above the text.
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return lines
    end
  end
end

local function quickfix()
  local lines = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    local name = item.bufnr > 0 and relative(vim.api.nvim_buf_get_name(item.bufnr)) or relative(item.filename or '')
    table.insert(lines, string.format('%s:%d:%d %s', name, item.lnum, item.col, vim.trim(item.text)))
  end
  return #lines > 0 and lines or nil
end

-- Runs something that fills the list of places.
local function places(what, run)
  vim.fn.setqflist({})
  run()
  local lines = await(what, quickfix)
  vim.cmd('cclose')
  return lines
end

local sections = {}

function sections.contradiction()
  open('contradiction/contradiction.commit')
  await('a contradiction', function()
    -- Until the settings have been read the folder is one program, in which this party is not the only one of its name.
    local found = with_code('CL3001')()
    return found and found.message:find('^Sudland')
  end)
  return shown(diagnostics(vim.diagnostic.severity.WARN))
end

function sections.lenses()
  open('contradiction/contradiction.commit')
  await('a contradiction', with_code('CL3001'))
  local lines = {}
  await('lenses', function()
    vim.lsp.codelens.refresh()
    vim.wait(200, function() return false end)
    lines = {}
    for _, lens in ipairs(vim.lsp.codelens.get(0)) do
      if lens.command then table.insert(lines, string.format('%d %s', lens.range.start.line + 1, lens.command.title)) end
    end
    return #lines > 0
  end)
  table.sort(lines, function(a, b) return tonumber(a:match('^%d+')) < tonumber(b:match('^%d+')) end)
  return lines
end

function sections.broken()
  open('seeds/support.commit')
  go('UkrainianTerritory', 'SoldiersFromThree')
  vim.cmd('normal! xx')
  await('an error', with_code('CL1001'))
  return shown(diagnostics(vim.diagnostic.severity.ERROR))
end

function sections.fix()
  go('rainianTerritory', 'SoldiersFromThree')
  local titles
  vim.ui.select = function(items, _, choose)
    titles = vim.tbl_map(function(item) return item[2].title end, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('the fix', function() return line():find('UkrainianTerritory', 1, true) end)
  await('no error', function() return #diagnostics(vim.diagnostic.severity.ERROR) == 0 end)
  return vim.list_extend(titles or { '(applied without asking)' }, { '', line() })
end

function sections.hover()
  open('seeds/support.commit')
  go('StationTroops(in: Ukr')
  vim.lsp.buf.hover()
  return await('a hover', float)
end

function sections.signature()
  go('Territory)', 'SoldiersFromThree')
  vim.lsp.buf.signature_help()
  return await('a signature', float)
end

function sections.definition()
  go('FoxNews')
  vim.lsp.buf.definition()
  await('another file', function() return vim.api.nvim_buf_get_name(0):find('parties.commit', 1, true) end)
  return { relative(vim.api.nvim_buf_get_name(0)), line() }
end

function sections.references()
  open('seeds/support.commit')
  go('Peace', 'SoldiersFromThree')
  return places('references', vim.lsp.buf.references)
end

function sections.symbols()
  open('seeds/support.commit')
  return places('symbols', vim.lsp.buf.document_symbol)
end

function sections.search()
  return places('symbols', function() vim.lsp.buf.workspace_symbol('Troops') end)
end

function sections.pulls()
  open('seeds/assurances.commit')
  go('EuropeanAssurances')
  return places('calls', vim.lsp.buf.outgoing_calls)
end

function sections.highlight()
  open('seeds/support.commit')
  go('Peace', 'SoldiersFromThree')
  vim.lsp.buf.document_highlight()
  return await('marks', function()
    local lines = {}
    for name, space in pairs(vim.api.nvim_get_namespaces()) do
      if name:find('vim_lsp_references', 1, true) then
        for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, space, 0, -1, {})) do
          table.insert(lines, string.format('%d:%d', mark[2] + 1, mark[3] + 1))
        end
      end
    end
    return #lines > 0 and lines
  end)
end

function sections.completion()
  open('seeds/support.commit')
  go('when Peace', 'SoldiersFromThree')
  vim.cmd('normal! cw    ' .. 'un')
  vim.cmd('stopinsert')
  vim.api.nvim_set_current_line('    un')
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('.'), 6 })
  local start = vim.fn.line('.')
  local words
  await('words', function()
    local params = vim.lsp.util.make_position_params()
    params.position.character = 6
    for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/completion', params, patience) or {}) do
      if answer.result then
        words = vim.tbl_map(function(item) return item.word end, vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, 'un'))
      end
    end
    return words and #words > 0
  end)
  assert(start == vim.fn.line('.'))
  table.sort(words)
  vim.cmd('silent undo')
  return words
end

function sections.format()
  open('seeds/ceasefire.commit')
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  go('shall not JoinPeaceTalks')
  vim.api.nvim_set_current_line('  each of Ukraine,Russia   shall  not JoinPeaceTalks  ')
  vim.lsp.buf.formatting_sync(nil, patience)
  local same = vim.deep_equal(before, vim.api.nvim_buf_get_lines(0, 0, -1, false))
  return { line(), same and 'The text is as it was.' or 'The text differs.' }
end

function sections.rename()
  open('seeds/parties.commit')
  go('Germany')
  vim.lsp.buf.rename('Bundesrepublik')
  await('the new name', function() return line():find('Bundesrepublik', 1, true) end)
  vim.cmd('silent! wall')
  local lines = {}
  for _, path in ipairs(vim.fn.sort(vim.fn.glob(folder .. '/seeds/*.commit', true, true))) do
    for number, text in ipairs(vim.fn.readfile(path)) do
      if text:find('Bundesrepublik', 1, true) or text:find('Germany', 1, true) then
        table.insert(lines, string.format('%s:%d: %s', relative(path), number, vim.trim(text)))
      end
    end
  end
  return lines
end

local order = {
  'contradiction', 'lenses', 'broken', 'fix', 'hover', 'signature', 'definition', 'references', 'symbols', 'search', 'pulls', 'highlight',
  'completion', 'format', 'rename',
}
for _, section in ipairs(order) do
  local worked, result = pcall(sections[section])
  say(section, worked and result or { 'FAILED: ' .. tostring(result) })
end

vim.lsp.stop_client(vim.lsp.get_active_clients())
vim.wait(5000, function() return #vim.lsp.get_active_clients() == 0 end, 20)
vim.cmd('qall!')
