;;; What Emacs shows with eglot in a folder: a section for each thing tried, "== name", then what the editor shows. -*- lexical-binding: t -*-
(package-initialize)
(require 'eglot)
(require 'cl-lib)

(defconst test-folder (file-name-as-directory (getenv "COMMITLANG_WORKSPACE")))
(defconst test-patience 30)

(load (getenv "COMMITLANG_SETTINGS") nil t)
(setq eglot-sync-connect 10
      eglot-confirm-server-initiated-edits nil
      eglot-events-buffer-size 0
      flymake-no-changes-timeout 0.1
      make-backup-files nil
      create-lockfiles nil
      project-find-functions (list (lambda (_) (cons 'transient test-folder))))

(defun test-await (what ready)
  "Wait until READY answers; WHAT says what for."
  (let ((end (+ (float-time) test-patience)) value)
    (while (and (not (setq value (funcall ready))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or value (error "Waited in vain for %s" what))))

(defun test-say (section text)
  (princ (format "== %s\n%s\n" section text)))

(defun test-open (name)
  (find-file (concat test-folder name))
  (unless (eglot-managed-p) (call-interactively #'eglot)))

(defun test-go (text &optional after)
  (goto-char (point-min))
  (when after (search-forward after))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun test-line ()
  (string-trim (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun test-problems (pattern)
  "The problems of the buffer whose text matches PATTERN, in its order."
  (flymake-start)
  (mapcar (lambda (one) (format "%d: %s" (line-number-at-pos (flymake-diagnostic-beg one)) (flymake-diagnostic-text one)))
          (sort (cl-remove-if-not (lambda (one) (string-match-p pattern (flymake-diagnostic-text one))) (flymake-diagnostics))
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun test-contradiction ()
  (test-open "contradiction/contradiction.commit")
  (string-join (test-await "a contradiction" (lambda () (test-problems "CL3001\\|no conduct"))) "\n"))

(defun test-hover ()
  (test-open "seeds/support.commit")
  (test-go "StationTroops(in: Ukr")
  (let ((answer (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (substring-no-properties (eglot--hover-info (plist-get answer :contents) (plist-get answer :range)))))

(defun test-fix ()
  (test-open "seeds/support.commit")
  (test-go "UkrainianTerritory" "SoldiersFromThree")
  (delete-char 2)
  (eglot--signal-textDocument/didChange)
  (let ((problems (test-await "an error" (lambda () (test-problems "not declared")))) titles)
    (test-go "rainianTerritory" "SoldiersFromThree")
    (cl-letf ((last-nonmenu-event ?\r) ; Chosen with a key: nothing pops up.
              ((symbol-function 'completing-read)
               (lambda (_ choices &rest _) (setq titles (mapcar #'car choices)) (car titles))))
      (eglot-code-actions (point) nil nil t))
    (string-join (append problems titles (list (test-line))) "\n")))

(defun test-format ()
  (test-open "seeds/ceasefire.commit")
  (let ((before (buffer-string)))
    (test-go "    each of Ukraine, Russia shall not JoinPeaceTalks")
    (delete-region (line-beginning-position) (line-end-position))
    (insert "  each of Ukraine,Russia   shall  not JoinPeaceTalks  ")
    (eglot-format-buffer)
    (test-go "JoinPeaceTalks")
    (format "%s\n%s" (test-line) (if (equal before (buffer-string)) "The text is as it was." "The text differs."))))

(defun test-rename ()
  (test-open "seeds/parties.commit")
  (test-go "Germany")
  (cl-letf (((symbol-function 'y-or-n-p) #'always)) (eglot-rename "Bundesrepublik"))
  (save-some-buffers t)
  (mapconcat
   (lambda (name)
     (with-temp-buffer
       (insert-file-contents name)
       (let ((new (how-many "\\_<Bundesrepublik\\_>" (point-min) (point-max))) (old (how-many "\\_<Germany\\_>" (point-min) (point-max))))
         (format "%s: %d new, %d old" (file-relative-name name test-folder) new old))))
   (directory-files (concat test-folder "seeds") t "\\.commit\\'") "\n"))

(dolist (section '(contradiction hover fix format rename))
  (test-say section
            (condition-case failure (funcall (intern (format "test-%s" section)))
              (error (format "FAILED: %s" (error-message-string failure))))))
(kill-emacs 0)
