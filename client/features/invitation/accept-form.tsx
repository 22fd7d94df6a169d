import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { longestPassword, shortestPassword } from "#domain/accounts/password.ts";
import { accountApi, type InvitationItem } from "../../lib/api.ts";
import { Form, FormProblem } from "../../ui/form.tsx";

interface Accepted {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Uses the link and signs in with what was just chosen. */
export function AcceptForm({
  token,
  invitation,
  onSignedIn,
}: {
  token: string;
  invitation: InvitationItem;
  onSignedIn: () => void;
}) {
  const isNew = invitation.purpose === "new-account";
  const accept = useMutation({
    mutationFn: async ({ email, name, password }: Accepted) => {
      await accountApi.acceptInvitation({
        token,
        password,
        ...(isNew ? { name } : {}),
        ...(invitation.email === null ? { email } : {}),
      });
      await accountApi.signIn(email, password);
    },
    onSuccess: onSignedIn,
  });
  return (
    <Form
      label={isNew ? "Make the account" : "Set the password"}
      onSend={(field) =>
        accept.mutate({
          email: invitation.email ?? field("email"),
          name: field("name"),
          password: field("password"),
        })
      }
    >
      <TextInput
        type="email"
        name="email"
        label="Email"
        autoComplete="username"
        {...(invitation.email === null
          ? { required: true }
          : { value: invitation.email, readOnly: true })}
      />
      {isNew && (
        <TextInput
          name="name"
          label="Name"
          description="Stands beside what you publish"
          autoComplete="name"
          maxLength={120}
          required
        />
      )}
      <TextInput
        type="password"
        name="password"
        label={isNew ? "Password" : "New password"}
        description={`${shortestPassword} characters or more`}
        autoComplete="new-password"
        minLength={shortestPassword}
        maxLength={longestPassword}
        required
      />
      <FormProblem error={accept.error} />
      <div>
        <Button type="submit" size="sm" loading={accept.isPending}>
          {isNew ? "Make the account" : "Set the password"}
        </Button>
      </div>
    </Form>
  );
}
