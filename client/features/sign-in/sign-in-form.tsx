import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { accountApi } from "../../lib/api.ts";
import { Form, FormProblem } from "../../ui/form.tsx";

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const signIn = useMutation({
    mutationFn: (words: { email: string; password: string }) =>
      accountApi.signIn(words.email, words.password),
    onSuccess: onSignedIn,
  });
  return (
    <Form
      label="Sign in"
      onSend={(field) => signIn.mutate({ email: field("email"), password: field("password") })}
    >
      <TextInput type="email" name="email" label="Email" autoComplete="username" required />
      <TextInput
        type="password"
        name="password"
        label="Password"
        autoComplete="current-password"
        required
      />
      <FormProblem error={signIn.error} />
      <div>
        <Button type="submit" size="sm" loading={signIn.isPending}>
          Sign in
        </Button>
      </div>
    </Form>
  );
}
